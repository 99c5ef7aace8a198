/** The properties of T that were given: our components accept `undefined` for "not given", react-aria's do not. */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

export function given<T extends object>(props: T): Given<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Given<T> // keys are T's own
}

/** Joins the class names that are there. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
