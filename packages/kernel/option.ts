/** The one of a closed list that this is; undefined when it is none of them. */
export function findOption<Option extends string>(options: readonly Option[], given: unknown): Option | undefined {
  return options.find((option) => option === given)
}

/** As `findOption`, for what our own data or a checked contract promised. */
export function getOption<Option extends string>(options: readonly Option[], given: unknown): Option {
  const option = findOption(options, given)
  if (option === undefined) throw new RangeError(`expected one of ${options.join(', ')}, found ${String(given)}`)
  return option
}
