import { z } from 'zod'
import { Bilingual, CivilDate } from './fields.ts'

/** One holiday of a State Council notice: the days off in a row, and the weekend days worked for it. */
export type Holiday = z.infer<typeof Holiday>
export const Holiday = z.strictObject({
  name: Bilingual,
  /** The sentence of the notice that the dates were taken from. */
  text: z.string().min(1),
  off: z.strictObject({ from: CivilDate, to: CivilDate }),
  makeUpWorkdays: z.array(CivilDate),
})

/** One published year: 国务院办公厅关于…年部分节假日安排的通知. */
export type HolidayYear = z.infer<typeof HolidayYear>
export const HolidayYear = z.strictObject({
  year: z.int().min(2000).max(2100),
  /** Rises by one when the State Council amends a year after publication. */
  version: z.int().min(1),
  notice: z.strictObject({
    number: z.string().min(1),
    title: z.string().min(1),
    issued: CivilDate,
    source: z.string().min(1),
  }),
  holidays: z.array(Holiday).min(1),
})

/** A day on which one hall differs from the published calendar: closed by order, or worked by order. */
export type HallDay = z.infer<typeof HallDay>
export const HallDay = z.strictObject({
  date: CivilDate,
  isWorked: z.boolean(),
  name: Bilingual,
  basis: z.string().min(1),
})

/**
 * The working-day calendar: consecutive published years, and what one hall has of its own. Past the last year nothing is
 * known.
 */
export type HolidayCalendar = z.infer<typeof HolidayCalendar>
export const HolidayCalendar = z.strictObject({
  version: z.string().min(1),
  years: z.array(HolidayYear).min(1),
  hallDays: z.array(HallDay).optional(),
})

export const calendarReasons = ['calendar-missing'] as const
export type CalendarReason = (typeof calendarReasons)[number]

/** 期限中止: days that are not counted, both ends included, and the law that says so (行政许可法 Art 45). */
export type Pause = z.infer<typeof Pause>
export const Pause = z.strictObject({ from: CivilDate, to: CivilDate, basis: z.string().min(1) })

/** 延长期限: added to a limit, in the kind of the limit (行政许可法 Art 42). */
export type Extension = z.infer<typeof Extension>
export const Extension = z.strictObject({ n: z.int().min(1), basis: z.string().min(1) })

/** Why a day counts or not. `start` is the day of the event, which never counts (民法典 Art 201). */
export type DayKind = z.infer<typeof DayKind>
export const DayKind = z.enum(['start', 'weekend', 'holiday', 'make-up-workday', 'workday', 'paused'])

/**
 * One line of the explanation of a date. `name` is the holiday's, for days off and make-up workdays; `basis` is the
 * pause's, for a day that was paused.
 */
export type DayLine = z.infer<typeof DayLine>
export const DayLine = z.strictObject({
  date: CivilDate,
  counts: z.boolean(),
  why: DayKind,
  name: Bilingual.nullable(),
  basis: z.string().min(1).optional(),
})
