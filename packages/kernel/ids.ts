import { v7, validate, version } from 'uuid'
import type { Clock } from './clock.ts'
import type { Random } from './random.ts'

/** Makes UUIDv7: unique everywhere, and in the order in which one process made them. */
export type Ids = { readonly next: () => string }

const sequenceRange = 0x8000_0000

/**
 * A source of ids. Ids made in the same millisecond, or after the clock was set back, still
 * ascend, so that an index on them stays in the order of writing.
 */
export function createIds({ clock, random }: { clock: Clock; random: Random }): Ids {
  let lastMilliseconds = Number.NEGATIVE_INFINITY
  let sequence = 0
  return {
    next: () => {
      const now = clock.now().epochMilliseconds
      if (now > lastMilliseconds) {
        lastMilliseconds = now
        // 31 random bits leave as many again to count upwards in the 32-bit field.
        sequence = random.below(sequenceRange)
      } else {
        sequence += 1
        if (sequence >= 2 * sequenceRange) {
          lastMilliseconds += 1
          sequence = random.below(sequenceRange)
        }
      }
      return v7({ msecs: lastMilliseconds, seq: sequence, random: random.bytes(16) })
    },
  }
}

export function isId(text: string): boolean {
  return validate(text) && version(text) === 7 && text === text.toLowerCase()
}
