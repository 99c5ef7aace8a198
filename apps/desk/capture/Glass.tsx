import { type PointerEvent, type ReactNode, useRef } from 'react'
import type { Stroke } from '#contract/biometrics.ts'

interface GlassProps {
  label: string
  strokes: readonly Stroke[]
  onChange: (strokes: readonly Stroke[]) => void
}

const most = { strokes: 40, points: 400 }

/** A box to write in, with a pen, a finger or a mouse. The way of the pen is the input itself (WCAG 2.1.1 exempts it). */
export function Glass({ label, strokes, onChange }: GlassProps): ReactNode {
  const begun = useRef<number | null>(null)
  const isDown = useRef(false)

  function pointOf(event: PointerEvent<SVGSVGElement>): Stroke[number] {
    const box = event.currentTarget.getBoundingClientRect()
    begun.current ??= event.timeStamp
    return [
      within((event.clientX - box.left) / box.width),
      within((event.clientY - box.top) / box.height),
      Math.min(600_000, Math.round(event.timeStamp - begun.current)),
    ]
  }
  function down(event: PointerEvent<SVGSVGElement>): void {
    if (strokes.length >= most.strokes) return
    event.currentTarget.setPointerCapture(event.pointerId)
    isDown.current = true
    onChange([...strokes, [pointOf(event)]])
  }
  function move(event: PointerEvent<SVGSVGElement>): void {
    const last = strokes.at(-1)
    if (!isDown.current || last === undefined || last.length >= most.points) return
    onChange([...strokes.slice(0, -1), [...last, pointOf(event)]])
  }
  function up(): void {
    isDown.current = false
  }

  return (
    <svg
      className="desk-glass"
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    >
      {strokes.map((stroke) => (
        <polyline key={`${stroke[0]?.join()}`} points={stroke.map(([x, y]) => `${x},${y}`).join(' ')} />
      ))}
    </svg>
  )
}

function within(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 1000)
}
