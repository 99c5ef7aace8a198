import { timingSafeEqual } from 'node:crypto'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { IntakeReason, openDraft as openEndpoint, saveDraft as saveEndpoint } from '#contract/intake.ts'
import { formatInstant, hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { findHall } from '#modules/catalogue/public.ts'
import type { PublicAct } from '#platform/command/act.ts'
import { draftHoursOn } from '../rules/index.ts'
import { deleteDraft, insertDraft, lockDraft, saveDraftFailure } from '../store/drafts.ts'
import type { IntakeDeps } from './deps.ts'
import { newToken } from './keys.ts'

/** Six digits are few: after so many wrong guesses the draft is gone. */
const maxFailures = 5
const codeDigits = 6

/** Keeps what was filled in, sealed, for a day. Token and code are told once; both are needed to go on. */
export async function saveDraft(
  { catalogue }: IntakeDeps,
  act: PublicAct,
  { hallId, content }: { hallId: string; content: string },
): Promise<Decision<ReplyOf<typeof saveEndpoint>, 'not-found'>> {
  if (findHall(catalogue, hallId) === undefined) return refused('not-found')
  const { tools, tx, now, at } = act
  const token = newToken(tools)
  const code = tools.random.digits(codeDigits)
  const id = tools.ids.next()
  const expires = formatInstant(now.add({ hours: draftHoursOn(hallDate(now).toString()) }))
  await insertDraft(
    { tx, cipher: tools.cipher },
    {
      hallId,
      id,
      tokenHash: tools.keys.mac('draft-token', token),
      codeHash: tools.keys.mac('draft-code', `${token}\n${code}`),
      content,
      savedAt: at,
      expiresAt: expires,
    },
  )
  return accepted({ token, code, expires })
}

/**
 * Opens a draft, as often as its day lasts: a reply may be lost on its way. A wrong code is counted, so the caller's
 * transaction keeps what was written even when it refuses; whichever part is wrong, the answer is the same.
 */
export async function openDraft(
  act: PublicAct,
  { hallId, token, code }: { hallId: string; token: string; code: string },
): Promise<Decision<ReplyOf<typeof openEndpoint>, Extract<IntakeReason, 'draft-unknown'>>> {
  const { tools, tx, at } = act
  const sealed = { tx, cipher: tools.cipher }
  const draft = await lockDraft(sealed, { hallId, tokenHash: tools.keys.mac('draft-token', token), at })
  if (draft === undefined) return refused('draft-unknown')
  const right = timingSafeEqual(draft.codeHash, tools.keys.mac('draft-code', `${token}\n${code}`))
  if (right) return accepted({ content: draft.content })
  const failures = draft.failures + 1
  if (failures >= maxFailures) await deleteDraft(tx, draft)
  else await saveDraftFailure(tx, { ...draft, failures })
  return refused('draft-unknown')
}
