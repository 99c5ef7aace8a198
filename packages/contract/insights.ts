import { z } from 'zod'
import { CaseState } from './cases.ts'
import { Grade } from './citizen.ts'
import { endpoint } from './endpoint.ts'
import { Bilingual, CivilDate, HallId, Id, Moment, QueueLetter, ServiceCode, WindowNumber } from './fields.ts'
import { Pause, TicketMove, TicketState } from './tickets.ts'

/**
 * What a figure counts. Its list asks for the same set by the same name, so the two cannot disagree. Of a day: drawn;
 * called; within or beyond ten minutes, of those called; finished; missed (过号). Of now: waiting; at a window; both.
 */
export type DayTicketSet = z.infer<typeof DayTicketSet>
export const DayTicketSet = z.enum(['drawn', 'called', 'within-ten', 'beyond-ten', 'finished', 'missed'])
export type TicketSet = z.infer<typeof TicketSet>
export const TicketSet = z.enum([...DayTicketSet.options, 'waiting', 'at-window', 'in-hall'])

/**
 * Of a day: accepted; turned away: not accepted though the dry run had said yes; decided (办结 or 不予批准); of these promised: those with a promised date, kept or not. Of now:
 * open; overdue: past the promised date; at risk (临期): so close to it as the hall's data say, or past.
 */
export type DayCaseSet = z.infer<typeof DayCaseSet>
export const DayCaseSet = z.enum(['accepted', 'turned-away', 'decided', 'promised', 'on-time', 'not-on-time'])
export type CaseSet = z.infer<typeof CaseSet>
export const CaseSet = z.enum([...DayCaseSet.options, 'open', 'at-risk', 'overdue'])

/** Of those invited on a day: who rated, well or badly, and who did not and would count by default (系统默认). */
export type RatingSet = z.infer<typeof RatingSet>
export const RatingSet = z.enum(['invited', 'rated', 'good', 'bad', 'unrated'])

/** `atLeast`: there are more, and nobody counted how many. */
export type Crowd = z.infer<typeof Crowd>
export const Crowd = z.strictObject({ count: z.int(), atLeast: z.boolean() })

const Wait = z.int().nullable()

/**
 * The figures of a day, an hour or any other part. Waits are whole seconds from drawing to the first call; `null` means
 * that nobody has been measured yet, never zero. A rate is two counts: the numerator never travels alone.
 */
export type Figures = z.infer<typeof Figures>
export const Figures = z.strictObject({
  tickets: z.record(DayTicketSet, z.int()),
  cases: z.record(DayCaseSet, z.int()),
  ratings: z.record(RatingSet, z.int()),
  medianWait: Wait,
  ninetiethWait: Wait,
})

export type TicketLine = z.infer<typeof TicketLine>
export const TicketLine = z.strictObject({
  id: Id,
  number: z.string(),
  queue: QueueLetter,
  service: ServiceCode,
  state: TicketState,
  drawnAt: Moment,
  calledAt: Moment.nullable(),
  finishedAt: Moment.nullable(),
  waitSeconds: Wait,
  window: WindowNumber.nullable(),
  officer: z.string().nullable(),
})

/** No name: who needs it opens the case, and that is recorded. */
export type CaseLine = z.infer<typeof CaseLine>
export const CaseLine = z.strictObject({
  id: Id,
  number: z.string(),
  service: ServiceCode,
  state: CaseState,
  acceptedAt: Moment.nullable(),
  endedAt: Moment.nullable(),
  promisedDue: CivilDate.nullable(),
})

/** Neither the case nor the words: who rated stays unknown to those who were rated. */
export type RatingLine = z.infer<typeof RatingLine>
export const RatingLine = z.strictObject({
  id: Id,
  service: ServiceCode,
  invitedAt: Moment,
  ratedAt: Moment.nullable(),
  grade: Grade.nullable(),
  hasText: z.boolean(),
})

/** The hall as it is at this moment; `since` is when the longest of them drew. */
export type FloorView = z.infer<typeof FloorView>
export const FloorView = z.strictObject({
  hallId: HallId,
  hallName: Bilingual,
  /** The halls this person supervises. */
  halls: z.array(z.strictObject({ id: HallId, name: Bilingual })),
  now: Moment,
  today: CivilDate,
  inHall: Crowd,
  waiting: Crowd,
  atWindow: z.int(),
  longest: z.array(TicketLine),
  queues: z.array(z.strictObject({ queue: QueueLetter, waiting: Crowd, since: Moment })),
  services: z.array(z.strictObject({ service: ServiceCode, waiting: Crowd, since: Moment })),
  windows: z.array(
    z.strictObject({
      number: WindowNumber,
      name: Bilingual,
      queues: z.array(QueueLetter),
      officer: z.string().nullable(),
      ticket: z.string().nullable(),
      service: ServiceCode.nullable(),
      since: Moment.nullable(),
      pause: Pause.nullable(),
    }),
  ),
  /** What changed hands today, the newest first, bounded. */
  moves: z.array(TicketMove),
  may: z.strictObject({ freeWindow: z.boolean() }),
})

const Called = z.strictObject({ called: z.int(), medianWait: Wait })

/** The figures of today; `before` are those of the same weekday of last week up to `until`, the same time of day. */
export type TodayView = z.infer<typeof TodayView>
export const TodayView = z.strictObject({
  hallId: HallId,
  now: Moment,
  today: CivilDate,
  figures: Figures,
  before: z.strictObject({ day: CivilDate, until: Moment, figures: Figures }),
  /** `before` is the whole hour of that day. */
  hours: z.array(z.strictObject({ hour: z.int(), figures: Figures, before: Figures })),
  queues: z.array(z.strictObject({ queue: QueueLetter, ...Called.shape })),
  services: z.array(z.strictObject({ service: ServiceCode, ...Called.shape })),
  windows: z.array(z.strictObject({ number: WindowNumber, finished: z.int() })),
  open: Crowd,
  overdue: Crowd,
  atRisk: z.strictObject({ count: Crowd, workingDays: z.int(), until: CivilDate, rows: z.array(CaseLine) }),
  undeliverable: Crowd,
})

/** Seven days up to today, each beside the same weekday before: as the week before looked at `until`, a week ago. */
export type WeekView = z.infer<typeof WeekView>
export const WeekView = z.strictObject({
  hallId: HallId,
  now: Moment,
  until: Moment,
  days: z.array(
    z.strictObject({
      day: CivilDate,
      figures: Figures,
      before: z.strictObject({ day: CivilDate, figures: Figures }),
    }),
  ),
})

const Hall = { hall: HallId.optional() }
const hour = z.coerce.number().pipe(z.int().min(0).max(23)).optional()
const after = z.string().max(200).optional()

/** Which part of a set: of a day, perhaps of one hour of it, perhaps only what happened before an instant. */
const Part = { ...Hall, day: CivilDate, hour, until: Moment.optional(), after }

export type TicketQuery = z.infer<typeof TicketQuery>
export const TicketQuery = z.strictObject({
  set: TicketSet,
  ...Part,
  queue: QueueLetter.optional(),
  service: ServiceCode.optional(),
  window: z.coerce.number().pipe(WindowNumber).optional(),
})
export type CaseQuery = z.infer<typeof CaseQuery>
export const CaseQuery = z.strictObject({ set: CaseSet, ...Part })
export type RatingQuery = z.infer<typeof RatingQuery>
export const RatingQuery = z.strictObject({ set: RatingSet, ...Part, grade: Grade.optional() })

function page<Line extends z.ZodType>(line: Line) {
  return z.strictObject({ hallId: HallId, now: Moment, rows: z.array(line), next: z.string().nullable() })
}

export const getFloor = endpoint({
  name: 'getFloor',
  method: 'GET',
  path: '/api/insights/floor',
  summary: 'Who is in the hall now: lines, windows, the longest waiting',
  query: z.strictObject(Hall),
  reply: FloorView,
})
export const getToday = endpoint({
  name: 'getToday',
  method: 'GET',
  path: '/api/insights/today',
  summary: 'Waits, throughput, on-time share and ratings of today, and what is at risk',
  query: z.strictObject(Hall),
  reply: TodayView,
})
export const getWeek = endpoint({
  name: 'getWeek',
  method: 'GET',
  path: '/api/insights/week',
  summary: 'The same by day, beside the week before',
  query: z.strictObject(Hall),
  reply: WeekView,
})
export const listFigureTickets = endpoint({
  name: 'listFigureTickets',
  method: 'GET',
  path: '/api/insights/tickets',
  summary: 'The tickets behind a figure, those drawn first in front',
  query: TicketQuery,
  reply: page(TicketLine),
})
export const listFigureCases = endpoint({
  name: 'listFigureCases',
  method: 'GET',
  path: '/api/insights/cases',
  summary: 'The cases behind a figure, those due first in front',
  query: CaseQuery,
  reply: page(CaseLine),
})
export const listFigureRatings = endpoint({
  name: 'listFigureRatings',
  method: 'GET',
  path: '/api/insights/ratings',
  summary: 'The invitations and grades behind a figure; nobody can be told from them',
  query: RatingQuery,
  reply: page(RatingLine),
})
