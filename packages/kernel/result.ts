/** What a refusal tells besides its reason: plain values that a sentence or a screen can use. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>

export type Accepted<T> = { readonly ok: true; readonly value: T }

export type Refused<Reason extends string, F extends Facts = Facts> = {
  readonly ok: false
  readonly reason: Reason
  readonly facts?: F
}

/** The outcome of a pure decision. A refusal is expected and returned; only a bug or an outage throws. */
export type Decision<T, Reason extends string, F extends Facts = Facts> = Accepted<T> | Refused<Reason, F>

export function accepted<T>(value: T): Accepted<T> {
  return { ok: true, value }
}

export function refused<const Reason extends string, F extends Facts = Facts>(
  reason: Reason,
  facts?: F,
): Refused<Reason, F> {
  return facts === undefined ? { ok: false, reason } : { ok: false, reason, facts }
}
