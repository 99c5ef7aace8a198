/** A value with the file it came from, so that a fault found later can still be placed. */
export type Named<T> = { readonly file: string; readonly value: T }

/** The places, with their values, where something stands a second time. */
export function findRepeated<T>(values: readonly T[]): [number, T][] {
  return [...values.entries()].filter(([place, value]) => values.indexOf(value) < place)
}
