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
  const sentences = [...new Set(refused.map(({ refused: why }) => why ?? ''))]
  const [only] = sentences
  if (only === undefined) return null
  if (sentences.length === 1) {
    return refused.every(({ isObvious }) => isObvious) ? (
      <span className="ui-visually-hidden" id={id}>
        {only}
      </span>
    ) : (
      <Reason id={id}>{only}</Reason>
    )
  }
  return (
    <Reason id={id}>
      {refused.map(({ label, refused: why = '', isObvious }) => {
        const sentence = say(windowTexts.refusal(say(label), why))
        return isObvious ? (
          <VisuallyHidden key={label.en}>{sentence} </VisuallyHidden>
        ) : (
          <span key={label.en} className="desk-reason">
            {sentence}{' '}
          </span>
        )
      })}
    </Reason>
  )
}
