import type { ReactNode } from 'react'
import type { FloorView } from '#contract/insights.ts'
import { timeText } from '#texts/dates.ts'
import { floorTexts } from '#texts/desk/shift.ts'
import type { Text } from '#texts/lang.ts'
import { useWords } from '../lang/Lang.tsx'

/** What changed hands today, by whom: seats and the people in front of them. */
export function MovesToday({ moves }: Pick<FloorView, 'moves'>): ReactNode {
  const say = useWords()
  if (moves.length === 0) return <p className="desk-moves__none">{say(floorTexts.noMoves)}</p>
  return (
    <section aria-label={say(floorTexts.moves)}>
      <h3 className="desk-moves__title">{say(floorTexts.moves)}</h3>
      <ul className="desk-moves">
        {moves.map((move) => (
          <li key={move.id}>
            <time dateTime={move.at}>{timeText(move.at)}</time> <strong>{move.ticket}</strong> {say(wordsOf(move))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function wordsOf({ kind, by, from, fromWindow, toWindow, toQueue }: FloorView['moves'][number]): Text {
  switch (kind) {
    case 'relief':
      return floorTexts.relief(by, from, fromWindow)
    case 'freed':
      return floorTexts.freed(by, from, fromWindow)
    case 'to-window':
      return floorTexts.toWindow(from, toWindow ?? fromWindow)
    case 'to-queue':
      return floorTexts.toQueue(from, toQueue ?? '')
    case 'to-line':
      return floorTexts.toLine(from)
    case 'outside':
      return floorTexts.outside(from)
  }
}
