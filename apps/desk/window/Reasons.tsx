import type { ReactNode } from 'react'
import { windowTexts } from '#texts/desk/window.ts'
import { Reason } from '#ui/button/Reason.tsx'
import { VisuallyHidden } from '#ui/surface/VisuallyHidden.tsx'
import { useWords } from '../lang/Lang.tsx'
import type { DeskAct } from './desk-act.ts'

interface ReasonsProps {
  id: string
  /** The buttons that the reason stands beside. Those that follow from the state in plain sight are only read out. */
  acts: readonly (DeskAct & { readonly isObvious?: boolean })[]
}

/** Why buttons are refused, once for all that stand together: the same reason is said once. */
export function Reasons({ id, acts }: ReasonsProps): ReactNode {
  const say = useWords()
  const refused = acts.filter(({ refused: why }) => why !== undefined)
  if (refused.length === 0) return null
  const shown = refused.filter(({ isObvious }) => !isObvious)
  const obvious = refused.filter(({ isObvious }) => isObvious)
  const sentences = [...new Set(shown.map(({ refused: why }) => why ?? ''))]
  const readOut = obvious.map(({ label, refused: why = '' }) => say(windowTexts.refusal(say(label), why))).join(' ')
  if (shown.length === 0) {
    return (
      <span className="ui-visually-hidden" id={id}>
        {readOut}
      </span>
    )
  }
  return (
    <Reason id={id}>
      {sentences.length === 1
        ? sentences[0]
        : shown.map(({ label, refused: why = '' }) => (
            <span key={label.en} className="desk-reason">
              {say(windowTexts.refusal(say(label), why))}{' '}
            </span>
          ))}
      <VisuallyHidden> {readOut}</VisuallyHidden>
    </Reason>
  )
}
