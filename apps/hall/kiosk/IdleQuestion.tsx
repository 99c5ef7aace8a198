import type { ReactNode } from 'react'
import { kioskIdleTexts } from '#texts/hall/kiosk-home.ts'
import { Ask } from '#ui/dialog/Ask.tsx'
import { useWords } from '../lang/Lang.tsx'

interface IdleQuestionProps {
  secondsLeft: number
  hasTicket: boolean
  onStay: () => void
  onLeave: () => void
}

/** "您还在吗？" One press goes on; no press clears everything. */
export function IdleQuestion({ secondsLeft, hasTicket, onStay, onLeave }: IdleQuestionProps): ReactNode {
  const say = useWords()
  return (
    <Ask
      isOpen
      title={say(kioskIdleTexts.title)}
      safeLabel={say(kioskIdleTexts.stay)}
      onSafe={onStay}
      actLabel={say(kioskIdleTexts.leave)}
      onAct={onLeave}
      isDanger
    >
      <p>{say(hasTicket ? kioskIdleTexts.leftTicket(secondsLeft) : kioskIdleTexts.left(secondsLeft))}</p>
    </Ask>
  )
}
