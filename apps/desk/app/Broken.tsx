import type { ErrorComponentProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { frameTexts } from '#texts/desk/frame.ts'
import { Button } from '#ui/button/Button.tsx'
import { Failed } from '#ui/status/ListState.tsx'
import { useWords } from '../lang/Lang.tsx'

/** A fault of ours in a page: the rail stays, and there is one way on. */
export function Broken({ reset }: ErrorComponentProps): ReactNode {
  const say = useWords()
  return (
    <div className="desk-nowhere">
      <h1 className="ui-visually-hidden">{say(frameTexts.brokenTitle)}</h1>
      <Failed title={say(frameTexts.brokenTitle)} action={<Button onPress={reset}>{say(frameTexts.reload)}</Button>}>
        {say(frameTexts.brokenText)}
      </Failed>
    </div>
  )
}
