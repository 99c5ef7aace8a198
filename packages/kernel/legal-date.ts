import { Temporal } from 'temporal-polyfill'

const shape = /^\d{4}-\d{2}-\d{2}$/

/** Reads a date of the wire, `YYYY-MM-DD`. Anything else, also 2024-02-30, is undefined. */
export function findLegalDate(text: string): Temporal.PlainDate | undefined {
  if (!shape.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch (error) {
    // The shape is right, so a RangeError can only mean a day the calendar does not have.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** As `findLegalDate`, for dates that our own data or a checked contract promised. */
export function getLegalDate(text: string): Temporal.PlainDate {
  const date = findLegalDate(text)
  if (date === undefined) throw new RangeError(`expected a date YYYY-MM-DD, found "${text}"`)
  return date
}

/** Nobody is known to have become so old; a year typed wrong makes somebody older. */
const oldestAge = 150

/** Whether somebody living may have been born on that day: not after `on`, and at most 150 full years before it. */
export function mayBeBorn({ born, on }: { born: Temporal.PlainDate; on: Temporal.PlainDate }): boolean {
  if (Temporal.PlainDate.compare(born, on) > 0) return false
  return Temporal.PlainDate.compare(born.add({ years: oldestAge + 1 }), on) > 0
}
