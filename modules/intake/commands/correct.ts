import type { CatalogueReason } from '#contract/catalogue.ts'
import type { Correction } from '#contract/corrections.ts'
import type { IntakeReason } from '#contract/intake.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { findServiceVersion } from '#modules/catalogue/public.ts'
import { lockServedTicket } from '#modules/tickets/public.ts'
import type { Act } from '#platform/command/act.ts'
import { viewCorrections } from '../queries/corrections.ts'
import { circumstancesOf } from '../queries/pre-application.ts'
import { decideCorrection } from '../rules/index.ts'
import { insertCorrection } from '../store/corrections.ts'
import { findPreApplication, getContact, getForm, saveEntries } from '../store/pre-applications.ts'
import type { IntakeDeps } from './deps.ts'

type Reason = IntakeReason | CatalogueReason | 'not-found' | 'ticket-not-serving' | 'not-your-window'

/** Puts one entry right for the person at my window; the case and every paper use it, and nothing is typed twice. */
export async function correctEntry(
  deps: IntakeDeps,
  act: Act,
  input: { ticketId: string; preApplicationId: string; field: string; value: string },
): Promise<Decision<{ rows: Correction[] }, Reason>> {
  const { principal, tx } = act
  if (principal.kind !== 'staff') return refused('not-found')
  const ticket = await lockServedTicket(act, input.ticketId)
  if (!ticket.ok) return ticket
  const record = await findPreApplication(tx, { scope: act.scope, id: input.preApplicationId })
  if (record === undefined || !ticket.value.preApplicationIds.includes(record.id)) return refused('not-found')
  const { hallId, id: preApplicationId } = record
  if (await deps.isDecided(tx, { hallId, preApplicationId })) return refused('already-decided')
  const service = findServiceVersion(deps.catalogue, { code: record.service, version: record.serviceVersion })
  if (service === undefined) return refused('not-found')
  const files = { db: tx, cipher: act.tools.cipher }
  const { phone } = await getContact(files, { hallId, id: preApplicationId })
  const form = await getForm(files, { hallId, id: preApplicationId })
  const on = hallDate(act.now).toString()
  const circumstances = { ...(await circumstancesOf(files, { record, on })), on }
  const entries = { name: record.applicantName, phone, form, answers: record.answers }
  const { field, value } = input
  const decision = decideCorrection({ service, circumstances, entries, field, value })
  if (!decision.ok) return decision
  const vault = { tx, cipher: act.tools.cipher }
  await saveEntries(vault, { hallId, id: preApplicationId, ...decision.value.entries })
  const { before, after } = decision.value
  const made = { hallId, id: act.tools.ids.next(), preApplicationId, field, before, after, at: act.at }
  await insertCorrection(vault, { ...made, staffId: principal.staffId })
  // Which entry, never what it says: the trail outlives lawful erasure.
  await act.record({
    hallId,
    act: 'entry.correct',
    objectKind: 'pre-application',
    objectId: preApplicationId,
    facts: { field },
  })
  return accepted({ rows: await viewCorrections(files, { record, service }) })
}
