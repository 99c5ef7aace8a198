import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from '../icon/Icon.tsx'

interface CallPanelProps {
  /** "请到窗口" */
  title: string
  number: string
  /** The window: its number, and the word after (or before, in English) it. */
  window: ReactNode
  windowWord: string
  wordFirst?: boolean | undefined
  /** Changes with each call and recall: the panel brightens again and is announced again. */
  callKey: string | number
  /** A full sentence for screen readers: "请 A012 到 3 号窗口". */
  announcement: string
}

/** The latest call: the only gold thing on the board. It appears at once and brightens twice. */
export function CallPanel(props: CallPanelProps): ReactNode {
  const { title, number, window: to, windowWord, wordFirst, callKey, announcement } = props
  const word = <span className="ui-call__word">{windowWord}</span>
  return (
    <section className="ui-call">
      <div className="ui-call__face" key={callKey} aria-hidden="true">
        <p className="ui-call__title">{title}</p>
        <p className="ui-call__line">
          <span className="ui-call__number">{number}</span>
          <Icon name="arrow" />
          <span className="ui-call__to">
            {wordFirst && word}
            {to}
            {!wordFirst && word}
          </span>
        </p>
      </div>
      <Announcement text={announcement} turn={callKey} />
    </section>
  )
}

/** A live region speaks only when its text changes: a recall of the same number is put in anew. */
function Announcement({ text, turn }: { text: string; turn: string | number }): ReactNode {
  const [spoken, setSpoken] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn speaks again, also with the same text
  useEffect(() => {
    setSpoken('')
    const timer = setTimeout(() => setSpoken(text), 100)
    return () => clearTimeout(timer)
  }, [text, turn])
  return (
    <p className="ui-visually-hidden" aria-live="polite">
      {spoken}
    </p>
  )
}
