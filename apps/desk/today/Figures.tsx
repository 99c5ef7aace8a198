import { type ReactNode, useState } from 'react'
import { Button as Pressable } from 'react-aria-components/Button'
import type { TodayView } from '#contract/insights.ts'
import { frameTexts } from '#texts/desk/frame.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { Button } from '#ui/button/Button.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { TextLink } from '#ui/link/TextLink.tsx'
import { useWords } from '../lang/Lang.tsx'
import { type Figure, figuresOf } from './figures.ts'

/** The figures of the day, each with what it is of. Pressing one says how it was counted and leads to its list. */
export function Figures({ today }: { today: TodayView }): ReactNode {
  const say = useWords()
  const [openId, setOpen] = useState<string | null>(null)
  const figures = figuresOf(today)
  const open = figures.find(({ id }) => id === openId)
  return (
    <>
      <ul className="desk-figures" aria-label={say(todayTexts.figures)}>
        {figures.map((figure) => (
          <li key={figure.id}>
            <FigureButton figure={figure} onOpen={() => setOpen(figure.id)} />
          </li>
        ))}
      </ul>
      {open !== undefined && <HowCounted figure={open} onClose={() => setOpen(null)} />}
    </>
  )
}

function FigureButton({ figure, onOpen }: { figure: Figure; onOpen: () => void }): ReactNode {
  const say = useWords()
  return (
    <Pressable className="desk-figure" onPress={onOpen}>
      <span className="desk-figure__label">{say(figure.label)}</span>
      <span className="desk-figure__value">
        {say(figure.value)}
        {figure.unit !== undefined && <span className="desk-figure__unit"> {say(figure.unit)}</span>}
      </span>
      <span className="desk-figure__of">{say(figure.of)}</span>
    </Pressable>
  )
}

function HowCounted({ figure, onClose }: { figure: Figure; onClose: () => void }): ReactNode {
  const say = useWords()
  return (
    <Dialog
      isOpen
      isDismissable
      onClose={onClose}
      title={say(figure.label)}
      actions={
        <Button onPress={onClose} autoFocus>
          {say(frameTexts.close)}
        </Button>
      }
    >
      <p className="desk-figure__value">
        {say(figure.value)}
        {figure.unit !== undefined && <span className="desk-figure__unit"> {say(figure.unit)}</span>}
      </p>
      {[figure.how, figure.of, ...figure.more].map((sentence) => (
        <p key={sentence.en}>{say(sentence)}</p>
      ))}
      {figure.lists.map(({ href, text }) => (
        <TextLink key={href} href={href} onPress={onClose}>
          {say(text)}
        </TextLink>
      ))}
    </Dialog>
  )
}
