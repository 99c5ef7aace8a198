import type { ReactNode } from 'react'
import type { Bilingual } from '#contract/fields.ts'
import type { BoardView } from '#contract/tickets.ts'
import { boardTexts } from '#texts/hall/board.ts'
import type { Text } from '#texts/lang.ts'
import { WindowGrid } from '#ui/ticket/WindowGrid.tsx'
import { useWords } from '../lang/Lang.tsx'

/** What each window is doing. */
export function Windows({ board }: { board: BoardView }): ReactNode {
  const say = useWords()
  return (
    <WindowGrid
      label={say(boardTexts.windows)}
      headings={{
        name: say(boardTexts.windowHeading),
        service: say(boardTexts.serviceHeading),
        now: say(boardTexts.nowHeading),
      }}
      windows={board.windows.map((window) => ({
        id: String(window.number),
        name: window.number,
        service: say(withoutNumber(window.name)),
        now: nowOf(window, say),
        isLatest: window.ticket !== null && window.ticket === board.latest?.number,
      }))}
    />
  )
}

function nowOf(
  { state, ticket }: BoardView['windows'][number],
  say: (text: Text) => string,
): { number: string } | { note: string } {
  if (ticket !== null) return { number: ticket }
  return { note: say(notes[state]) }
}

const notes = { open: boardTexts.free, paused: boardTexts.paused, closed: boardTexts.closed } as const

/** "5 号窗口 身份证" → "身份证": the number has a column of its own. */
function withoutNumber({ zh, en }: Bilingual): Text {
  return { zh: zh.replace(/^\d+\s*号窗口\s*/, '') || zh, en: en.replace(/^Window \d+\s*/, '') || en }
}
