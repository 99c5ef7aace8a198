import { type ReactNode, useId } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { WindowDesk } from '#contract/tickets.ts'
import { shiftTexts } from '#texts/desk/shift.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { pick, type Text } from '#texts/lang.ts'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { QueueList, QueueRow } from '#ui/ticket/QueueRow.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { FailureNote } from '../state/FailureNote.tsx'
import { useNow } from '../time/HallTime.tsx'
import { ActButton } from './ActButton.tsx'
import { Reasons } from './Reasons.tsx'
import type { Calling } from './use-calling.ts'
import type { Shift } from './use-shift.ts'

interface CallPanelProps {
  desk: WindowDesk
  catalogue: HallCatalogue
  calling: Calling
  shift: Shift
}

/** Who comes next, and the buttons that call them. It faces away from the public. */
export function CallPanel({ desk, catalogue, calling, shift }: CallPanelProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  const { queue, queueHasMore, current } = desk
  return (
    <Panel
      title={say(windowTexts.queue)}
      side={say(windowTexts.queueNext(queue.length, queueHasMore))}
      className="desk-call"
      flush
      foot={<CallButtons calling={calling} shift={shift} isPrimary={current === null || current.may.finish.ok} />}
    >
      {queue.length === 0 ? (
        <Empty title={say(windowTexts.queueEmpty)} icon="ticket">
          {say(windowTexts.queueEmptyText)}
        </Empty>
      ) : (
        <QueueList label={say(windowTexts.queueList)}>
          {queue.map(({ id, number, service, matters, drawnAt, isForMe }, place) => {
            const known = catalogue.services.find(({ code }) => code === service)
            return (
              <QueueRow
                key={id}
                number={number}
                service={known === undefined ? service : pick(known.name, lang)}
                detail={say(detailOf({ isForMe, matters }))}
                detailIcon={isForMe ? 'transfer' : undefined}
                wait={say(windowTexts.waits(minutesBetween(drawnAt, now)))}
                isFirst={place === 0}
              />
            )
          })}
        </QueueList>
      )}
    </Panel>
  )
}

interface CallButtonsProps {
  calling: Calling
  shift: Shift
  isPrimary: boolean
}

function CallButtons({ calling, shift, isPrimary }: CallButtonsProps): ReactNode {
  const say = useWords()
  const id = useId()
  const { callNext, recall, skip } = calling
  const { move, pause, leave } = shift
  return (
    <fieldset className="desk-call__buttons">
      <legend className="ui-visually-hidden">{say(windowTexts.callActs)}</legend>
      <FailureNote failure={calling.failure ?? (shift.asking === null ? shift.failure : null)} />
      <ActButton act={callNext} reasonId={id} variant={isPrimary ? 'primary' : 'normal'} wide />
      <ActButton act={recall} reasonId={id} wide />
      <ActButton act={skip} reasonId={id} wide />
      <ActButton act={move} reasonId={id} wide />
      <ActButton act={pause} reasonId={id} wide />
      <ActButton act={leave} reasonId={id} wide />
      <Reasons
        id={id}
        acts={[
          callNext,
          { ...recall, isObvious: true },
          { ...skip, isObvious: true },
          { ...move, isObvious: true },
          pause,
          leave,
        ]}
      />
    </fieldset>
  )
}

function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000))
}

function detailOf({ isForMe, matters }: { isForMe: boolean; matters: number }): Text {
  if (isForMe) return shiftTexts.sentHere
  return matters > 0 ? windowTexts.preApplied : windowTexts.notPreApplied
}
