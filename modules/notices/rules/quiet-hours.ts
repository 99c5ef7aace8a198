import { Temporal } from 'temporal-polyfill'
import type { QuietHours } from '#contract/catalogue.ts'
import { hallDateTime, hallInstant } from '#kernel/clock.ts'

/** Until when a message that can wait has to; undefined outside of quiet hours. Rows stand in the order of their days. */
export function quietUntil(rows: readonly QuietHours[], at: Temporal.Instant): Temporal.Instant | undefined {
  const now = hallDateTime(at)
  const today = now.toPlainDate()
  // Quiet hours over midnight belong to the evening on which they began.
  for (const evening of [today.subtract({ days: 1 }), today]) {
    const row = rows.findLast(({ validFrom }) => validFrom <= evening.toString())
    if (row === undefined) continue
    const begin = evening.toPlainDateTime(row.from)
    const end = (row.from < row.to ? evening : evening.add({ days: 1 })).toPlainDateTime(row.to)
    const isQuiet = Temporal.PlainDateTime.compare(begin, now) <= 0 && Temporal.PlainDateTime.compare(now, end) < 0
    if (isQuiet) return hallInstant(end)
  }
  return undefined
}
