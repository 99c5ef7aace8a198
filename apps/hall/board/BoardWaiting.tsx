import type { ReactNode } from 'react'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { Seal } from '#ui/icon/Seal.tsx'
import { useWords } from '../lang/Lang.tsx'

/** Before anything is known: the name of the house, and what is going on. */
export function BoardWaiting({ isUnreachable }: { isUnreachable: boolean }): ReactNode {
  const say = useWords()
  return (
    <main className="board-plain" role="status">
      <Seal />
      <h1>{say(frameTexts.product)}</h1>
      <p>{say(isUnreachable ? failureTexts.unreachable : failureTexts.loading)}</p>
      {isUnreachable && <p>{say(failureTexts.retriesItself)}</p>}
    </main>
  )
}
