import { createHash } from 'node:crypto'
import type { Service } from '#contract/service.ts'
import { hallDate } from '#kernel/clock.ts'
import type { Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { canonicalText } from './rules/diff/same.ts'
import { decidePublication, serviceShape, type VersionMark } from './rules/publication.ts'
import { listVersionMarks, lockVersionMarks, saveVersionMark } from './store.ts'

export type Published = { readonly ok: true } | { readonly ok: false; readonly rewritten: readonly Service[] }

/**
 * Puts on record what the versions of a catalogue say, at each start and before anything else. With a published version
 * that was rewritten nothing is recorded, and the server must not start.
 */
export function publishServices(tools: Tools, services: readonly Service[]): Promise<Published> {
  return runSystemAct(tools, 'catalogue.publish', async ({ tx, now, at }) => {
    await lockVersionMarks(tx)
    const known = await listVersionMarks(tx)
    const today = hallDate(now).toString()
    const { fresh, corrected, rewritten } = decidePublication({ known, present: services.map(markOf), today })
    if (rewritten.length > 0)
      return { ok: false, rewritten: services.filter((service) => rewritten.some(isOf(service))) }
    for (const mark of [...fresh, ...corrected]) await saveVersionMark(tx, mark, at)
    return { ok: true }
  })
}

function markOf(service: Service): VersionMark {
  const { code, version, validFrom } = service
  const fingerprint = createHash('sha256').update(canonicalText(service)).digest('hex')
  return { code, version, validFrom, fingerprint, shape: serviceShape }
}

function isOf({ code, version }: Service): (mark: VersionMark) => boolean {
  return (mark) => mark.code === code && mark.version === version
}
