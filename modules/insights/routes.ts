import {
  getFloor,
  getToday,
  getWeek,
  listFigureCases,
  listFigureRatings,
  listFigureTickets,
} from '#contract/insights.ts'
import type { HttpHost, StaffGate } from '#platform/http/host.ts'
import { readFloor } from './queries/floor.ts'
import { readCases, readRatings, readTickets } from './queries/lists.ts'
import type { InsightDeps } from './queries/place.ts'
import { readToday } from './queries/today.ts'
import { readWeek } from './queries/week.ts'

const gate: StaffGate = { as: ['staff'], verb: 'insights.read' }

export function insightRoutes(host: HttpHost, deps: InsightDeps): void {
  host.query(getFloor, gate, (reading, { query }) => readFloor(deps, reading, query))
  host.query(getToday, gate, (reading, { query }) => readToday(deps, reading, query))
  host.query(getWeek, gate, (reading, { query }) => readWeek(deps, reading, query))
  host.query(listFigureTickets, gate, (reading, { query }) => readTickets(deps, reading, query))
  host.query(listFigureCases, gate, (reading, { query }) => readCases(deps, reading, query))
  host.query(listFigureRatings, gate, (reading, { query }) => readRatings(deps, reading, query))
}
