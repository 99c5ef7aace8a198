export type Kind = 'scripts' | 'styles' | 'html' | 'data' | 'fonts' | 'other'

/** Bytes on the way by kind; a kind that nothing belongs to is not there. */
export type Transfer = Partial<Record<Kind, number>>

/** One file that a page asked for, as the browser counted its body on the way. */
export interface Resource {
  readonly address: string
  readonly bytes: number
}

export function transferOf(resources: readonly Resource[]): Transfer {
  const transfer: Transfer = {}
  for (const { address, bytes } of resources) {
    const kind = kindOf(new URL(address).pathname)
    transfer[kind] = (transfer[kind] ?? 0) + bytes
  }
  return transfer
}

/** Fonts stand apart with the list of their slices: they come for machines that have no Chinese font. */
function kindOf(path: string): Kind {
  if (path.startsWith('/api/')) return 'data'
  if (/\.woff2$|\/fonts-[^/]+$/.test(path)) return 'fonts'
  if (path.endsWith('.js')) return 'scripts'
  if (path.endsWith('.css')) return 'styles'
  return path.includes('.') ? 'other' : 'html'
}

export function sumOf(transfer: Transfer): number {
  return Object.values(transfer).reduce((sum, bytes) => sum + bytes, 0)
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
