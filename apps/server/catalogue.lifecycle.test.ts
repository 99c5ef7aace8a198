import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { interrupt, type Running, refusal, start } from './testing/test-process.ts'

const service = 'services/id-card-renewal.yaml'
const july = '2024-07-15T09:00:00+08:00'
const september = '2024-09-02T09:00:00+08:00'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youban-catalogue-'))
  await cp(fileURLToPath(new URL('../../catalogue', import.meta.url)), join(folder, 'catalogue'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function env(clock: string) {
  return { YOUBAN_CATALOGUE: join(folder, 'catalogue'), YOUBAN_CLOCK: clock }
}

async function versionShown({ ready }: Running): Promise<number | undefined> {
  const reply = await fetch(`${ready.url}/api/halls/dongxihu/catalogue`)
  const { services } = z
    .object({ services: z.array(z.object({ code: z.string(), version: z.number() })) })
    .parse(await reply.json())
  return services.find(({ code }) => code === 'id-card-renewal')?.version
}

test('a faulty or rewritten catalogue never starts, and a new version takes over on its first day', async () => {
  const varDir = join(folder, 'var')
  const file = join(folder, 'catalogue', service)
  const good = await readFile(file, 'utf8')
  expect(await interrupt(await start(varDir, env(july)))).toBe(0)

  await writeFile(file, good.replace('fen: 2000', 'fen: many'))
  const faulty = await refusal(varDir, env(july))
  expect(faulty.code).toBe(1)
  expect(faulty.sentences).toEqual([
    expect.stringMatching(/^services\/id-card-renewal\.yaml:\d+ fees\.0\.rows\.0\.fen: /),
  ])

  await writeFile(file, good.replace('fen: 2000', 'fen: 100'))
  const rewritten = await refusal(varDir, env(july))
  expect(rewritten.code).toBe(1)
  expect(rewritten.sentences).toEqual([
    expect.stringContaining(`${service}: version 1 of Identity card renewal, published from 2024-01-01 on`),
  ])

  await writeFile(file, good)
  const next = good.replace('version: 1', 'version: 2').replace('validFrom: 2024-01-01', 'validFrom: 2024-09-01')
  await writeFile(file.replace('.yaml', '-2.yaml'), next)
  const before = await start(varDir, env(july))
  expect(await versionShown(before)).toBe(1)
  expect(await interrupt(before)).toBe(0)
  const after = await start(varDir, env(september))
  expect(await versionShown(after)).toBe(2)
  expect(await interrupt(after)).toBe(0)
})
