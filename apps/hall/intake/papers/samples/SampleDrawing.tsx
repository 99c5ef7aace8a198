import type { ReactNode } from 'react'
import { Portrait, Seal, Signature, TextLines } from './drawn-parts.tsx'
import type { Sample, SampleShape } from './samples.ts'

const sizes = {
  card: { width: 172, height: 108 },
  wide: { width: 172, height: 122 },
  booklet: { width: 172, height: 122 },
  sheet: { width: 122, height: 172 },
} as const satisfies Record<SampleShape, { width: number; height: number }>

const titleRoom = { card: 146, wide: 146, booklet: 74, sheet: 100 } as const satisfies Record<SampleShape, number>

/** A paper in a few lines. With `label` it is a picture of its own, without it a decoration beside words. */
export function SampleDrawing({ sample, label }: { sample: Sample; label?: string | undefined }): ReactNode {
  const { width, height } = sizes[sample.shape]
  return (
    <svg
      className="intake-sample"
      viewBox={`0 0 ${width} ${height}`}
      data-shape={sample.shape}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <rect
        className="intake-sample__paper"
        x={1}
        y={1}
        width={width - 2}
        height={height - 2}
        rx={corner(sample.shape)}
      />
      <Inside sample={label === undefined ? { ...sample, title: '' } : sample} />
    </svg>
  )
}

function corner(shape: SampleShape): number {
  return shape === 'sheet' || shape === 'wide' ? 2 : 7
}

function Inside({ sample }: { sample: Sample }): ReactNode {
  switch (sample.shape) {
    case 'card':
      return (
        <>
          <Title sample={sample} x={12} y={20} anchor="start" />
          <TextLines x={12} y={36} widths={[66, 52, 78]} />
          <TextLines x={12} y={92} widths={[118]} isStrong />
          {sample.hasPortrait && <Portrait x={118} y={30} width={40} />}
        </>
      )
    case 'booklet':
      return (
        <>
          <line className="intake-sample__fold" x1={86} y1={1} x2={86} y2={121} />
          <Title sample={sample} x={43} y={62} anchor="middle" />
          <TextLines x={20} y={78} widths={[46]} />
          {sample.hasPortrait ? (
            <Portrait x={98} y={18} width={32} />
          ) : (
            <TextLines x={98} y={24} widths={[60, 60, 60]} />
          )}
          <TextLines x={98} y={70} widths={[60, 44, 60]} />
          {sample.hasSeal && <Seal x={146} y={90} />}
        </>
      )
    case 'wide':
      return (
        <>
          <Title sample={sample} x={86} y={22} anchor="middle" />
          <TextLines x={18} y={38} widths={[62, 50, 62, 44]} />
          <TextLines x={94} y={38} widths={[60, 60, 44, 60]} />
          {sample.hasSeal && <Seal x={134} y={96} />}
        </>
      )
    case 'sheet':
      return (
        <>
          <Title sample={sample} x={61} y={28} anchor="middle" />
          {sample.hasPortrait && <Portrait x={76} y={42} width={30} />}
          <TextLines x={16} y={48} widths={sample.hasPortrait ? [50, 44, 50] : [90, 90, 70]} />
          <TextLines x={16} y={88} widths={[90, 82, 90, 60]} />
          {sample.hasSignature && <Signature x={60} y={146} />}
          {sample.hasSeal && <Seal x={90} y={142} />}
        </>
      )
  }
}

function Title({
  sample,
  x,
  y,
  anchor,
}: {
  sample: Sample
  x: number
  y: number
  anchor: 'start' | 'middle'
}): ReactNode {
  // Small beside words nobody could read it, and it would not be in the language of the page.
  if (sample.title === '') {
    const from = anchor === 'start' ? x : x - 26
    return <line className="intake-sample__heading" x1={from} x2={from + 52} y1={y - 4} y2={y - 4} />
  }
  // A long title is drawn smaller, so that it stays on the paper.
  const size = Math.min(13, titleRoom[sample.shape] / sample.title.length)
  return (
    <text className="intake-sample__title" x={x} y={y} textAnchor={anchor} fontSize={size} lang="zh-CN">
      {sample.title}
    </text>
  )
}
