import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lang } from '#contract/fields.ts'
import type { ActorRole } from './screens.ts'

/** One moment of a journey, as somebody saw it. */
export interface Step {
  readonly step: string
  readonly role: ActorRole
  /** Without what follows `#`: a ticket's or a case's secret stands there. */
  readonly address: string
  readonly screen: { readonly width: number; readonly height: number }
  readonly language: Lang
  readonly axeViolations: readonly string[]
  readonly cspViolations: readonly string[]
  readonly picture: string
  /** From the end of the step before until this one was on the screen, in milliseconds: what the product took. */
  readonly tookMs: number
  /** The picture, axe and the rest of the looking: what the harness took. */
  readonly lookedMs: number
}

/** The folder of `--report`, handed from run.ts to the workers. */
export const reportVariable = 'YOUBAN_JOURNEY_REPORT'
const stepsFile = 'steps.json'

export function reportFolder(): string | undefined {
  return process.env[reportVariable]
}

/** Removes what an earlier report left, and nothing else that lies there. */
export async function emptyReport(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  const ours = names.filter((name) => name === stepsFile || /^\d\d-[\w.-]+\.png$/.test(name))
  await Promise.all(ours.map((name) => rm(join(folder, name))))
}

/** Adds to the file: each language of a story is a test of its own. */
export async function reportSteps(folder: string, steps: readonly Step[]): Promise<void> {
  const file = join(folder, stepsFile)
  const earlier = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Step[]) : []
  await writeFile(file, `${JSON.stringify([...earlier, ...steps], null, 2)}\n`)
}
