import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Bilingual, CivilDate, HallId, Moment, QueueLetter, WindowNumber } from './fields.ts'

/**
 * The supervisor's first page. Waits are whole seconds from drawing to the first call; `null` means that nobody has been
 * measured yet, never zero. The satisfaction rate always comes with its denominator and the share that rated.
 */
export type TodayView = z.infer<typeof TodayView>
export const TodayView = z.strictObject({
  hallId: HallId,
  hallName: Bilingual,
  now: Moment,
  today: CivilDate,
  waiting: z.strictObject({ count: z.int(), longestSeconds: z.int().nullable(), longestNumber: z.string().nullable() }),
  calledWithinTenMinutes: z.strictObject({ within: z.int(), called: z.int() }),
  waitSeconds: z.strictObject({ median: z.int().nullable(), ninetieth: z.int().nullable() }),
  served: z.strictObject({ finished: z.int(), drawn: z.int(), missed: z.int() }),
  cases: z.strictObject({ accepted: z.int(), decided: z.int(), open: z.int() }),
  onTime: z.strictObject({ onTime: z.int(), finished: z.int(), overdue: z.int() }),
  ratings: z.strictObject({
    invited: z.int(),
    rated: z.int(),
    good: z.int(),
    bad: z.int(),
    byGrade: z.array(z.strictObject({ grade: z.string(), count: z.int() })),
  }),
  byHour: z.array(
    z.strictObject({ hour: z.int(), drawn: z.int(), finished: z.int(), medianWaitSeconds: z.int().nullable() }),
  ),
  windows: z.array(
    z.strictObject({
      number: WindowNumber,
      name: Bilingual,
      queues: z.array(QueueLetter),
      officer: z.string().nullable(),
      ticket: z.string().nullable(),
      since: Moment.nullable(),
      finishedToday: z.int(),
    }),
  ),
})

export const getToday = endpoint({
  name: 'getToday',
  method: 'GET',
  path: '/api/insights/today',
  summary: 'Waits, throughput, on-time share and ratings of today',
  reply: TodayView,
})
