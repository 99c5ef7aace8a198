import type { CatalogueReason, Hall } from '#contract/catalogue.ts'
import type { Channel, Filed, Filing, IntakeReason, PreApplication } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import type { TicketReason } from '#contract/tickets.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, type Facts, refused } from '#kernel/result.ts'
import { findHall, findService } from '#modules/catalogue/public.ts'
import { calendarOf } from '#modules/catalogue/rules/index.ts'
import { attachMatters, drawTicket } from '#modules/tickets/public.ts'
import { inScope } from '#platform/access/decide.ts'
import type { Act, PublicAct } from '#platform/command/act.ts'
import { type CheckedPreApplication, checkPreApplication, filingExpiresOn } from '../rules/index.ts'
import { insertFiling } from '../store/filings.ts'
import { claimUploads } from './claim-uploads.ts'
import type { IntakeDeps } from './deps.ts'
import { newFilingKey } from './keys.ts'
import { writePreApplication } from './write.ts'

type FilingReason = IntakeReason | CatalogueReason | TicketReason | 'not-allowed'
type Outcome = Promise<Decision<Filed, FilingReason>>

/** Files what the kiosk or the guide holds and draws the ticket: both or neither. */
export async function filePreApplication(deps: IntakeDeps, act: Act, input: Filing): Outcome {
  const { principal } = act
  if (principal.kind !== 'device' && principal.kind !== 'staff') return refused('not-allowed')
  const { hallId } = principal
  const channel = principal.kind === 'device' ? 'kiosk' : 'guide'
  const services = input.applications.map(({ service }) => service)
  if (!services.every((service) => inScope(act.scope, { hallId, service }))) return refused('not-allowed')
  const written = await writeFiling(deps, act, { hallId, channel, input })
  if (!written.ok) return written
  const { hall, queue, filing, ids } = written.value
  const ticket = await drawTicket(act, { hall, queue, service: services[0] ?? '', preApplicationIds: ids })
  if (!ticket.ok) return ticket
  return accepted({ ...filing, ticket: ticket.value })
}

/** Files what was filled in on a phone. The ticket is drawn on arrival. */
export async function filePreApplicationByPhone(
  deps: IntakeDeps,
  act: PublicAct,
  { hallId, input }: { hallId: string; input: Filing },
): Outcome {
  const written = await writeFiling(deps, act, { hallId, channel: 'phone', input })
  return written.ok ? accepted({ ...written.value.filing, ticket: null }) : written
}

/** Files for the person at my window: the ticket that stands there takes the matters on. */
export async function filePreApplicationAtWindow(
  deps: IntakeDeps,
  act: Act,
  { ticketId, input }: { ticketId: string; input: Filing },
): Outcome {
  const { principal } = act
  if (principal.kind !== 'staff') return refused('not-allowed')
  const { hallId } = principal
  const outside = input.applications.some(({ service }) => !inScope(act.scope, { hallId, service }))
  if (outside) return refused('not-allowed')
  const written = await writeFiling(deps, act, { hallId, channel: 'window', input })
  if (!written.ok) return written
  const attached = await attachMatters(act, { ticketId, preApplicationIds: written.value.ids })
  return attached.ok ? accepted({ ...written.value.filing, ticket: null }) : attached
}

interface Written {
  readonly hall: Hall
  readonly queue: string
  readonly ids: readonly string[]
  readonly filing: Omit<Filed, 'ticket'>
}

interface FilingQuestion {
  readonly hallId: string
  readonly channel: Channel
  readonly input: Filing
}

interface Checked {
  readonly service: Service
  readonly input: PreApplication
  readonly checked: CheckedPreApplication
}

/** Everything is checked before anything is written; a fault says which application it is in. */
async function writeFiling(
  deps: IntakeDeps,
  act: PublicAct,
  { hallId, channel, input }: FilingQuestion,
): Promise<Decision<Written, FilingReason>> {
  const hall = findHall(deps.catalogue, hallId)
  if (hall === undefined) return refused('service-unknown', { field: 'service' })
  const on = hallDate(act.now).toString()
  const ready: Checked[] = []
  for (const [place, application] of input.applications.entries()) {
    const one = await checkOne(deps, act, { hall, channel, on, input: application })
    if (!one.ok) return refused(one.reason, placed(one.facts, place))
    ready.push(one.value)
  }
  const [queue, ...others] = new Set(ready.map(({ service }) => service.queue))
  // One ticket stands in one line: who has two lines to go to takes two tickets.
  if (queue === undefined || others.length > 0) return refused('queues-differ', { field: 'applications' })

  const filingId = act.tools.ids.next()
  const key = newFilingKey(act.tools)
  const expiresOn = filingExpiresOn(on)
  await insertFiling(act.tx, { hallId, id: filingId, channel, filedAt: act.at, expiresOn, ...key })
  const preApplicationIds: string[] = []
  for (const [position, one] of ready.entries()) {
    preApplicationIds.push(await writePreApplication(act, { hallId, filingId, channel, position, ...one }))
  }
  const checkIn = { ...key.shown, expires: expiresOn }
  return accepted({ hall, queue, ids: preApplicationIds, filing: { preApplicationIds, checkIn } })
}

async function checkOne(
  { catalogue }: IntakeDeps,
  act: PublicAct,
  { hall, channel, on, input }: { hall: Hall; channel: Channel; on: string; input: PreApplication },
): Promise<Decision<Checked, FilingReason>> {
  const service = findService(catalogue, { code: input.service, on })
  if (service === undefined || !hall.services.includes(service.code))
    return refused('service-unknown', { field: 'service' })
  const helped = channel === 'guide' || channel === 'window'
  const phone = helped ? 'optional' : 'required'
  const checked = checkPreApplication({ service, input, on, calendar: calendarOf(catalogue, hall), phone })
  if (!checked.ok) return checked
  const claimed = await claimUploads(act, { hallId: hall.id, input, papers: checked.value.papers })
  return claimed.ok ? accepted({ service, input, checked: checked.value }) : claimed
}

/** A fault of one application names its place in the filing, as the schema's own faults do. */
function placed(facts: Facts | undefined, place: number): Facts {
  const field = facts?.['field']
  return { ...facts, field: `applications.${place}${field === undefined ? '' : `.${String(field)}`}` }
}
