import { type ArrivalMatter, type ArrivalRow, ArrivalState } from '#contract/arrivals.ts'
import { formatInstant, hallDate } from '#kernel/clock.ts'
import { getOption } from '#kernel/option.ts'
import { accepted, type Decision } from '#kernel/result.ts'
import { type Catalogue, findServiceVersion } from '#modules/catalogue/public.ts'
import { preparePersonalList } from '#modules/catalogue/rules/index.ts'
import { listBirthDates } from '#modules/people/public.ts'
import { listArrived, listMatters, type TicketRecord } from '#modules/tickets/public.ts'
import { inScope } from '#platform/access/decide.ts'
import type { Reading } from '#platform/command/act.ts'
import { dryRun } from '../rules/index.ts'
import { listPreApplications, type PreApplicationRecord } from '../store/pre-applications.ts'

const mostArrivals = 60

interface Arrivals {
  readonly now: string
  readonly rows: ArrivalRow[]
  readonly hasMore: boolean
}

/** Who has come today and is not served yet, and whether the papers they spoke of would do: what a guide asks first. */
export async function readArrivals(
  { catalogue }: { catalogue: Catalogue },
  reading: Reading,
): Promise<Decision<Arrivals, never>> {
  const { db, principal, scope, now } = reading
  const at = formatInstant(now)
  if (principal.kind !== 'staff') return accepted({ now: at, rows: [], hasMore: false })
  const { hallId } = principal
  const on = hallDate(now).toString()
  const found = await listArrived(db, { scope, hallId, day: on, limit: mostArrivals + 1 })
  const tickets = found.slice(0, mostArrivals)
  const inLine = await listMatters(db, { hallId, ticketIds: tickets.map(({ id }) => id) })
  // A ticket may carry a matter of a service that I do not see.
  const seen = inLine.filter(({ service }) => inScope(scope, { hallId, service }))
  const filed = await listPreApplications(db, { hallId, ids: seen.map(({ preApplicationId }) => preApplicationId) })
  const births = await listBirthDates(db, { hallId, ids: [...new Set(filed.map(({ personId }) => personId))] })
  const rows = tickets.map((ticket) => {
    const own = seen.filter(({ ticketId }) => ticketId === ticket.id)
    const matters = own.flatMap(({ preApplicationId }) => {
      const record = filed.find(({ id }) => id === preApplicationId)
      const born = record === undefined ? undefined : births.get(record.personId)
      return record === undefined || born === undefined ? [] : [matterOf(catalogue, { record, born, on })]
    })
    return rowOf(ticket, matters)
  })
  return accepted({ now: at, rows, hasMore: found.length > mostArrivals })
}

function rowOf(ticket: TicketRecord, matters: ArrivalMatter[]): ArrivalRow {
  const { id, number, service, drawnAt, calledAt, window } = ticket
  const state = getOption(ArrivalState.options, ticket.state)
  return { ticketId: id, number, service, state, drawnAt, calledAt, window, matters }
}

/** By the version it was filed under, as the window will ask for it. */
function matterOf(
  catalogue: Catalogue,
  { record, born, on }: { record: PreApplicationRecord; born: string; on: string },
): ArrivalMatter {
  const { id, service: code, serviceVersion: version, applicantName, answers } = record
  const matter = { preApplicationId: id, service: code, applicantName, missing: [], open: [] }
  const service = findServiceVersion(catalogue, { code, version })
  const { calendar } = catalogue
  const list = service && preparePersonalList({ service, answers, born, on, calendar })
  if (!list?.ok) return { ...matter, readiness: 'not-today' }
  const run = dryRun({ materials: list.value.materials, claims: record.papers })
  const missing = run.missing.map(({ name }) => name)
  // What lay at home when it was filled in may be here by now: it is asked for, like what nobody was sure of.
  const open = [...run.open, ...run.atHome].map(({ name }) => name)
  if (run.verdict === 'ready') return { ...matter, readiness: 'ready' }
  return { ...matter, readiness: missing.length > 0 ? 'papers-missing' : 'papers-open', missing, open }
}
