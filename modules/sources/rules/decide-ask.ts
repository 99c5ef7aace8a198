import type { Material } from '#contract/service.ts'
import type { CheckState, SourceReason } from '#contract/sources.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

/**
 * The source that can stand for a paper (免提交). Never for what is handed in or made here: the old certificate, a photo, a
 * fingerprint, an identity seen (RULES §2.4).
 */
export function sourceOf({ exempt, handedIn, takenHere }: Material): string | undefined {
  return handedIn || takenHere ? undefined : exempt?.source
}

/** `new` is a question of its own, `again` the same one with new tries, `known` needs no question. */
export type Asking = 'new' | 'again' | 'known'

/** Whether the source of a paper is asked now. */
export function decideAsk({
  material,
  connected,
  isDecided,
  newest,
}: {
  material: Material | undefined
  connected: ReadonlySet<string>
  isDecided: boolean
  /** The newest question about this paper. */
  newest: CheckState | undefined
}): Decision<Asking, SourceReason> {
  const source = material === undefined ? undefined : sourceOf(material)
  if (source === undefined) return refused('no-source-for-paper', { field: 'material' })
  if (!connected.has(source)) return refused('source-not-connected', { field: 'material' })
  if (isDecided) return refused('already-decided')
  return accepted(newest === undefined ? 'new' : askingAfter[newest])
}

/** A question without an answer goes on; after an answer that somebody doubts a new one begins. */
const askingAfter = {
  requested: 'known',
  confirmed: 'known',
  unavailable: 'again',
  refused: 'new',
  'needs-decision': 'new',
} as const satisfies Record<CheckState, Asking>
