const prefixes = { 'id-card': 'ID' } as const

/** Unique in all halls: the hall's own short name stands in it, and the serial is counted per hall and year, from 1. */
export function documentNumber({
  kind,
  hallId,
  year,
  serial,
}: {
  kind: string
  hallId: string
  year: number
  serial: number
}): string {
  if (!isNumbered(kind)) throw new RangeError(`expected a document kind with a number series, found ${kind}`)
  return `${prefixes[kind]}${year}-${hallId.toUpperCase()}-${String(serial).padStart(6, '0')}`
}

function isNumbered(kind: string): kind is keyof typeof prefixes {
  return Object.hasOwn(prefixes, kind)
}
