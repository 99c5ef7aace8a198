import { type ReactNode, Suspense, useId, useState } from 'react'
import { deferralRowOf, owedOf } from '#modules/cases/rules/index.ts'
import { dayOf } from '#texts/dates.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { ActionBar } from '#ui/frame/ActionBar.tsx'
import { part } from '#ui/part/part.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCatalogue } from '../server/use-catalogue.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import { useNow } from '../time/HallTime.tsx'
import { ActButton } from './ActButton.tsx'
import { decisionReasons } from './decision.ts'
import type { Decided } from './desk-service.ts'
import { NotifyDialog } from './NotifyDialog.tsx'
import { Reasons } from './Reasons.tsx'
import { RefuseDialog } from './RefuseDialog.tsx'
import { useAcceptance } from './use-acceptance.ts'
import { useShortcuts } from './use-shortcuts.ts'

// Asked seldom: the window opens without it.
const DeferDialog = part(async () => (await import('./DeferDialog.tsx')).DeferDialog)

interface DecisionBarProps extends Decided {
  /** The papers are in sight, so that an outcome can be decided. */
  isOpen: boolean
}

/** Accept, tell what is missing, or refuse; then finish. The same buttons in the same places, whatever is possible. */
export function DecisionBar({ isOpen, ...desk }: DecisionBarProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const id = useId()
  const [asking, setAsking] = useState<'notify' | 'refuse' | 'defer' | null>(null)
  const acceptance = useAcceptance(desk)
  const { data: rules } = useCatalogue()
  const row = deferralRowOf(rules?.hall.deferral, dayOf(useNow()))
  const reasons = decisionReasons({ ...desk, lang, defers: row !== undefined })
  const { start, finish } = desk.calling
  const decided = isOpen ? undefined : say(windowTexts.hasOutcome)
  const accept = {
    label: windowTexts.accept,
    key: 'F8',
    refused: decided ?? reasons.accept,
    isBusy: acceptance.isBusy,
    run: () => {
      if (row !== undefined && owedOf(desk.findings.list).length > 0) setAsking('defer')
      else void acceptance.run()
    },
  }
  const notify = {
    label: windowTexts.notify,
    refused: decided ?? reasons.notify,
    isBusy: false,
    run: () => setAsking('notify'),
  }
  const refuse = {
    label: windowTexts.refuse,
    refused: decided ?? reasons.refuse,
    isBusy: false,
    run: () => setAsking('refuse'),
  }
  useShortcuts([accept], desk.calling.say)
  const isObvious = !isOpen
  return (
    <div className="desk-window__bar">
      <FailureNote failure={acceptance.failure} />
      <ActionBar
        label={say(windowTexts.acts)}
        end={
          <>
            <ActButton act={notify} reasonId={id} />
            <ActButton act={refuse} reasonId={id} variant="danger" />
          </>
        }
      >
        <ActButton act={start} reasonId={id} variant={primaryIf(start.refused === undefined)} />
        <ActButton act={accept} reasonId={id} variant={primaryIf(accept.refused === undefined)} />
        <ActButton act={finish} reasonId={id} variant={primaryIf(finish.refused === undefined && !isOpen)} />
        <Reasons
          id={id}
          acts={[
            { ...start, isObvious: desk.current.state === 'serving' },
            { ...accept, isObvious },
            { ...finish, isObvious: isOpen },
            { ...notify, isObvious: isObvious || accept.refused === notify.refused || accept.refused === undefined },
            { ...refuse, isObvious },
          ]}
        />
      </ActionBar>
      {asking === 'notify' && <NotifyDialog {...desk} onClose={() => setAsking(null)} />}
      {asking === 'defer' && row !== undefined && (
        <Suspense>
          <DeferDialog {...desk} acceptance={acceptance} row={row} onClose={() => setAsking(null)} />
        </Suspense>
      )}
      {asking === 'refuse' && <RefuseDialog {...desk} onClose={() => setAsking(null)} />}
    </div>
  )
}

function primaryIf(isPossible: boolean): 'primary' | 'normal' {
  return isPossible ? 'primary' : 'normal'
}
