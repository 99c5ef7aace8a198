import type { ReactNode } from 'react'

interface Place {
  readonly x: number
  readonly y: number
}

/** Lines of text that nobody needs to read. */
export function TextLines({
  x,
  y,
  widths,
  isStrong,
}: Place & { widths: readonly number[]; isStrong?: true }): ReactNode {
  return widths.map((width, row) => (
    <line
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn rows have no other name
      key={row}
      className={isStrong ? 'intake-sample__number' : 'intake-sample__line'}
      x1={x}
      x2={x + width}
      y1={y + row * 12}
      y2={y + row * 12}
    />
  ))
}

/** A head and shoulders in a frame of 4 to 5. */
export function Portrait({ x, y, width }: Place & { width: number }): ReactNode {
  const height = (width * 5) / 4
  const middle = x + width / 2
  const shoulders = width * 0.36
  return (
    <>
      <rect className="intake-sample__photo" x={x} y={y} width={width} height={height} rx={2} />
      <circle className="intake-sample__head" cx={middle} cy={y + height * 0.38} r={width * 0.19} />
      <path
        className="intake-sample__head"
        d={`M${middle - shoulders} ${y + height - 1} a${shoulders} ${height * 0.32} 0 0 1 ${shoulders * 2} 0 z`}
      />
    </>
  )
}

/** Where a seal belongs: a ring and a star would look like a real one, so it is a ring only. */
export function Seal({ x, y }: Place): ReactNode {
  return (
    <>
      <circle className="intake-sample__seal" cx={x} cy={y} r={17} />
      <circle className="intake-sample__seal" cx={x} cy={y} r={12} />
    </>
  )
}

export function Signature({ x, y }: Place): ReactNode {
  return <path className="intake-sample__hand" d={`M${x} ${y} c6 -14 12 -14 10 -2 s8 6 12 -4 s8 -8 8 2 s8 2 14 -6`} />
}
