import type { MoveTo } from '#contract/shifts.ts'

/** What is chosen so far. */
export interface Target {
  readonly to: MoveTo['to'] | null
  readonly window: string | null
  readonly queue: string | null
  readonly place: string
  readonly remedy: string
}

export const emptyTarget: Target = { to: null, window: null, queue: null, place: '', remedy: '' }

/** The whole of it, or undefined while something is missing. */
export function targetOf({ to, window, queue, place, remedy }: Target): MoveTo | undefined {
  switch (to) {
    case null:
      return undefined
    case 'window':
      return window === null ? undefined : { to, window: Number(window) }
    case 'queue':
      return queue === null ? undefined : { to, queue }
    case 'line':
      return { to }
    case 'outside': {
      const [where, what] = [place.trim(), remedy.trim()]
      return where === '' || what === '' ? undefined : { to, place: where, remedy: what }
    }
  }
}
