import type { ReactNode } from 'react'
import type { BoardView } from '#contract/tickets.ts'
import { boardTexts } from '#texts/hall/board.ts'
import { CallPanel } from '#ui/ticket/CallPanel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'

/** The latest call, in gold; before the first of the day, a quiet place for it. */
export function LatestCall({ latest }: Pick<BoardView, 'latest'>): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  if (latest === null) {
    return (
      <section className="board-quiet">
        <p className="board-quiet__title">{say(boardTexts.noCall)}</p>
        <p>{say(boardTexts.noCallText)}</p>
      </section>
    )
  }
  const { number, window, calledAt, recalls } = latest
  const sentence = recalls === 0 ? boardTexts.call(number, window) : boardTexts.recall(number, window)
  return (
    <CallPanel
      title={say(boardTexts.go)}
      number={number}
      window={window}
      windowWord={say(boardTexts.window)}
      wordFirst={lang === 'en'}
      callKey={`${number} ${calledAt} ${recalls}`}
      announcement={say(sentence)}
    />
  )
}
