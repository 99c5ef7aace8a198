import type { Scope } from '#platform/access/principal.ts'

/** What a page is about: one hall, one legal date of it, seen at `now`. All instants on the wire form. */
export interface HallDay {
  readonly scope: Scope
  readonly hallId: string
  readonly day: string
  /** The first instant of the day and the first after it. */
  readonly from: string
  readonly until: string
}
