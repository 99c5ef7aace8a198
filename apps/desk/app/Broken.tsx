import type { ReactNode } from 'react'
import { frameTexts } from '#texts/desk/frame.ts'
import { Button } from '#ui/button/Button.tsx'
import { reopen } from '#ui/part/reopen.ts'
import { Failed } from '#ui/status/ListState.tsx'
import { useWords } from '../lang/Lang.tsx'

/**
 * A fault of ours in a page, or its code did not come because the server has a newer build: the rail stays, and there is
 * one way on.
 */
export function Broken({ reset }: { reset: () => void }): ReactNode {
  const say = useWords()
  async function again(): Promise<void> {
    if (!(await reopen())) reset()
  }
  return (
    <div className="desk-nowhere">
      <h1 className="ui-visually-hidden">{say(frameTexts.brokenTitle)}</h1>
      <Failed
        title={say(frameTexts.brokenTitle)}
        action={<Button onPress={() => void again()}>{say(frameTexts.reload)}</Button>}
      >
        {say(frameTexts.brokenText)}
      </Failed>
    </div>
  )
}
