import { Temporal } from 'temporal-polyfill'
import type { Pause } from '#contract/calendar.ts'
import { hallZone } from '#kernel/clock.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { orderPauses } from './pauses.ts'

/**
 * When a term of hours ends: they run from the moment of the event (民法典 Art 201), through nights and holidays, and
 * roll over nothing (RULES §5.9). Whole days of a pause are left out. Throws on hours that are no positive whole number.
 */
export function dueInstant({
  start,
  hours,
  pauses = [],
}: {
  start: Temporal.Instant
  hours: number
  pauses?: readonly Pause[]
}): Temporal.Instant {
  if (!Number.isInteger(hours) || hours < 1) throw new RangeError(`expected whole hours from 1, found ${hours}`)
  let end = start.add({ hours })
  for (const pause of orderPauses(pauses)) {
    const from = startOfDay(getLegalDate(pause.from))
    const to = startOfDay(getLegalDate(pause.to).add({ days: 1 }))
    // A term that ends at the very midnight on which a pause begins is over.
    if (Temporal.Instant.compare(end, from) <= 0) break
    if (Temporal.Instant.compare(to, start) <= 0) continue
    end = end.add((Temporal.Instant.compare(from, start) > 0 ? from : start).until(to))
  }
  return end
}

function startOfDay(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(hallZone).toInstant()
}
