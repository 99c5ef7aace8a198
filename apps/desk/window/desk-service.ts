import type { BiometricsView } from '#contract/biometrics.ts'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { CaseDetail } from '#contract/cases.ts'
import type { PreApplicationView } from '#contract/intake.ts'
import type { PicturesView } from '#contract/pictures.ts'
import type { Material, Service } from '#contract/service.ts'
import type { TicketAtWindow } from '#contract/tickets.ts'
import type { Calling } from './use-calling.ts'
import type { Collection } from './use-collection.ts'
import type { Findings } from './use-findings.ts'

/** What stands in front of the window, with the rules it goes by. */
export interface DeskService {
  readonly current: TicketAtWindow
  readonly view: PreApplicationView
  readonly service: Service
  readonly calendar: HolidayCalendar
  readonly calling: Calling
  /** What was taken of the person; undefined while it is read, or where this person takes nothing. */
  readonly biometrics: BiometricsView | undefined
  /** The pictures as they count now; undefined while they are read. */
  readonly pictures: PicturesView | undefined
  /** The case that came of it; null until there is an outcome. */
  readonly outcome: CaseDetail | null
}

/** The same, with its papers and what was found of them. */
export interface Decided extends DeskService {
  readonly materials: readonly Material[]
  readonly findings: Findings
  readonly collection: Collection
  /** The day on which the applicant needs the result. */
  readonly target: string | undefined
}
