import type { ReactNode } from 'react'
import { windowTexts } from '#texts/desk/window.ts'
import { Button, type ButtonVariant } from '#ui/button/Button.tsx'
import { useWords } from '../lang/Lang.tsx'
import type { DeskAct } from './desk-act.ts'

interface ActButtonProps {
  act: DeskAct
  /** The `Reason` that stands for it while it is refused. */
  reasonId: string
  variant?: ButtonVariant | undefined
  wide?: boolean | undefined
}

/** The button of an act: always in its place, refused with its reason when it may not be done. */
export function ActButton({ act, reasonId, variant, wide }: ActButtonProps): ReactNode {
  const say = useWords()
  return (
    <Button
      variant={variant}
      wide={wide}
      shortcut={act.key}
      onPress={() => void act.run()}
      busy={act.isBusy && say(windowTexts.working)}
      refusedBy={act.refused === undefined ? undefined : reasonId}
    >
      {say(act.label)}
    </Button>
  )
}
