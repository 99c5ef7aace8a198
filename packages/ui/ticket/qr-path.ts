type Modules = readonly (readonly boolean[])[] | { size: number; data: ArrayLike<number | boolean> }

/** The dark modules as one SVG path: a horizontal run becomes one rectangle. */
export function qrPath(modules: Modules): { size: number; path: string } {
  const rows = toRows(modules)
  const path = rows.map((row, y) =>
    runs(row)
      .map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`)
      .join(''),
  )
  return { size: rows.length, path: path.join('') }
}

function toRows(modules: Modules): readonly (readonly boolean[])[] {
  if (!('size' in modules)) return modules
  const { size, data } = modules
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => Boolean(data[y * size + x])))
}

function runs(row: readonly boolean[]): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = []
  let from = 0
  while (from < row.length) {
    const end = row.indexOf(!row[from], from)
    const to = end === -1 ? row.length : end
    if (row[from]) found.push({ from, length: to - from })
    from = to
  }
  return found
}
