import type { Filed, IntakeReason } from '#contract/intake.ts'
import type { TicketReason } from '#contract/tickets.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { findHall, findServiceVersion } from '#modules/catalogue/public.ts'
import { doorCodeOf, drawTicket, findLineOf } from '#modules/tickets/public.ts'
import type { Act, PublicAct } from '#platform/command/act.ts'
import { lockFiling } from '../store/filings.ts'
import { listPreApplicationsOf, type PreApplicationRecord } from '../store/pre-applications.ts'
import type { IntakeDeps } from './deps.ts'
import { filingKeyOf } from './keys.ts'

type Outcome = Promise<Decision<Filed, IntakeReason | TicketReason | 'not-allowed'>>

/** Arrived: at the kiosk or the guide desk of the hall where it was filed. */
export async function checkIn(deps: IntakeDeps, act: Act, { key }: { key: string }): Outcome {
  const { principal } = act
  if (principal.kind !== 'device' && principal.kind !== 'staff') return refused('not-allowed')
  return arrive(deps, act, { hallId: principal.hallId, key })
}

/** Arrived, on the phone. The board's code of the day proves that its holder stands in the hall. */
export async function checkInByPhone(
  deps: IntakeDeps,
  act: PublicAct,
  { hallId, key, doorCode }: { hallId: string; key: string; doorCode: string },
): Outcome {
  const day = hallDate(act.now).toString()
  const typed = doorCode.normalize('NFKC').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  if (typed !== doorCodeOf(act.tools.keys, { hallId, day })) return refused('door-code-wrong', { field: 'doorCode' })
  return arrive(deps, act, { hallId, key })
}

/** Draws the ticket for what is still to be decided of a filing: also for somebody who comes back with a paper. */
async function arrive(deps: IntakeDeps, act: PublicAct, { hallId, key }: { hallId: string; key: string }): Outcome {
  const hall = findHall(deps.catalogue, hallId)
  const on = hallDate(act.now).toString()
  const filing = await lockFiling(act.tx, { hallId, key: filingKeyOf(act.tools, key), on })
  if (hall === undefined || filing === undefined) return refused('check-in-unknown', { field: 'key' })
  const open = await listOpen(deps, act, await listPreApplicationsOf(act.tx, { hallId, filingId: filing.id }))
  const [first] = open
  if (first === undefined) return refused('already-decided')
  for (const { id } of open) {
    const number = await findLineOf(act.tx, { hallId, preApplicationId: id })
    if (number !== undefined) return refused('already-checked-in', { number })
  }
  const version = { code: first.service, version: first.serviceVersion }
  const queue = findServiceVersion(deps.catalogue, version)?.queue
  if (queue === undefined) return refused('service-unknown')
  const preApplicationIds = open.map(({ id }) => id)
  const ticket = await drawTicket(act, { hall, queue, service: first.service, preApplicationIds })
  if (!ticket.ok) return ticket
  await act.record({ hallId, act: 'filing.check-in', objectKind: 'filing', objectId: filing.id })
  return accepted({ preApplicationIds, ticket: ticket.value, checkIn: null })
}

async function listOpen(
  deps: IntakeDeps,
  act: PublicAct,
  filed: readonly PreApplicationRecord[],
): Promise<PreApplicationRecord[]> {
  const open: PreApplicationRecord[] = []
  for (const record of filed) {
    const { hallId, id } = record
    if (!(await deps.isDecided(act.tx, { hallId, preApplicationId: id }))) open.push(record)
  }
  return open
}
