import { type ReactNode, useState } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { type WindowDesk as Desk, getWindowDesk } from '#contract/tickets.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { useFrameName } from '../app/frame-name.ts'
import { useWords } from '../lang/Lang.tsx'
import { useCatalogue } from '../server/use-catalogue.ts'
import { useRead } from '../server/use-read.ts'
import { Shown } from '../state/Shown.tsx'
import { CallPanel } from './CallPanel.tsx'
import { Idle } from './Idle.tsx'
import { MatterTabs } from './MatterTabs.tsx'
import { PauseNote } from './PauseNote.tsx'
import { FillingWithPerson, PersonAtWindow, usePartsAhead } from './parts.tsx'
import { ShiftDialogs } from './ShiftDialogs.tsx'
import { TicketInHand } from './TicketInHand.tsx'
import { useCalling } from './use-calling.ts'
import { useShift } from './use-shift.ts'

/** The desk of one window: the person in front, and the next ones beside. */
export function WindowDesk({ number }: { number: number }): ReactNode {
  const say = useWords()
  useFrameName(say(windowTexts.windowName(number)))
  const desk = useRead(getWindowDesk, { params: { window: number } })
  const catalogue = useCatalogue()
  return (
    <Shown query={desk} thing={windowTexts.deskThing}>
      {(shown) => (
        <Shown query={catalogue} thing={windowTexts.deskThing}>
          {(rules) => <DeskOf desk={shown} catalogue={rules} />}
        </Shown>
      )}
    </Shown>
  )
}

function DeskOf({ desk, catalogue }: { desk: Desk; catalogue: HallCatalogue }): ReactNode {
  usePartsAhead()
  const calling = useCalling(desk)
  const shift = useShift(desk, calling)
  const { current } = desk
  const [chosen, setChosen] = useState<string | null>(null)
  const [filling, setFilling] = useState<string | null>(null)
  const matters = current?.matters ?? []
  const isFilling = current !== null && current.state === 'serving' && filling === current.id
  const fill = (): void => setFilling(current?.id ?? null)
  const matter = matters.find(({ preApplicationId }) => preApplicationId === chosen) ?? matters[0]
  return (
    <div className="desk-window">
      <p className="ui-visually-hidden" role="status">
        {calling.said}
      </p>
      <div className="desk-window__work">
        {desk.pause !== null && <PauseNote pause={desk.pause} resume={shift.pause} />}
        {current !== null && (
          <TicketInHand
            current={current}
            catalogue={catalogue}
            onAdd={current.state === 'serving' && matters.length > 0 && !isFilling ? fill : undefined}
          />
        )}
        {matters.length > 1 && !isFilling && (
          <MatterTabs
            matters={matters}
            chosen={matter?.preApplicationId ?? ''}
            catalogue={catalogue}
            onChoose={setChosen}
          />
        )}
        {work()}
      </div>
      <CallPanel desk={desk} catalogue={catalogue} calling={calling} shift={shift} />
      <ShiftDialogs desk={desk} catalogue={catalogue} calling={calling} shift={shift} />
    </div>
  )

  function work(): ReactNode {
    if (isFilling)
      return (
        <FillingWithPerson key={current.id} current={current} catalogue={catalogue} onDone={() => setFilling(null)} />
      )
    if (current === null || matter === undefined)
      return <Idle current={current} calling={calling} isPaused={desk.pause !== null} onFill={fill} />
    return (
      <PersonAtWindow
        key={matter.preApplicationId}
        current={current}
        preApplicationId={matter.preApplicationId}
        catalogue={catalogue}
        calling={calling}
      />
    )
  }
}
