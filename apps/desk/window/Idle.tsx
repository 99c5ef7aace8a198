import { type ReactNode, useId } from 'react'
import type { TicketAtWindow } from '#contract/tickets.ts'
import { shiftTexts } from '#texts/desk/shift.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { Button } from '#ui/button/Button.tsx'
import { ActionBar } from '#ui/frame/ActionBar.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useWords } from '../lang/Lang.tsx'
import { ActButton } from './ActButton.tsx'
import { Reasons } from './Reasons.tsx'
import type { Calling } from './use-calling.ts'
import { useShortcuts } from './use-shortcuts.ts'

interface IdleProps {
  current: TicketAtWindow | null
  calling: Calling
  isPaused: boolean
  /** Begins to fill in for the person in front. */
  onFill: () => void
}

/** Nobody in front of the window, or somebody who filled in nothing: the bar stays where it is. */
export function Idle({ current, calling, isPaused, onFill }: IdleProps): ReactNode {
  const say = useWords()
  const id = useId()
  const why = say(current === null ? windowTexts.noTicket : windowTexts.noPreApplication)
  const missing = { refused: why, isBusy: false, run: () => undefined }
  const accept = { ...missing, label: windowTexts.accept, key: 'F8' }
  const notify = { ...missing, label: windowTexts.notify }
  const refuse = { ...missing, label: windowTexts.refuse }
  const { start, finish } = calling
  useShortcuts([accept], calling.say)
  return (
    <>
      <Panel
        title={say(current === null ? windowTexts.nobodyInHand : windowTexts.notPreApplied)}
        level={current === null ? 1 : 2}
        className="desk-window__idle"
        foot={say(windowTexts.keys)}
      >
        <Empty
          icon="window"
          title={title()}
          action={
            current !== null && (
              <Button
                variant="primary"
                icon="pen"
                onPress={onFill}
                refused={current.state === 'serving' ? undefined : say(windowTexts.startFirst)}
              >
                {say(windowTexts.fillHere)}
              </Button>
            )
          }
        >
          {say(current === null ? windowTexts.nobodyInHandText : windowTexts.fillHereText)}
        </Empty>
      </Panel>
      <ActionBar
        label={say(windowTexts.acts)}
        end={
          <>
            <ActButton act={notify} reasonId={id} />
            <ActButton act={refuse} reasonId={id} variant="danger" />
          </>
        }
      >
        <ActButton act={start} reasonId={id} variant={start.refused === undefined ? 'primary' : 'normal'} />
        <ActButton act={accept} reasonId={id} />
        <ActButton act={finish} reasonId={id} variant={finish.refused === undefined ? 'primary' : 'normal'} />
        <Reasons id={id} acts={[{ ...start, isObvious: current !== null }, accept, finish, notify, refuse]} />
      </ActionBar>
    </>
  )

  function title(): string {
    if (current !== null) return say(windowTexts.noPreApplication)
    return say(isPaused ? shiftTexts.saidPaused : windowTexts.callSomebody)
  }
}
