import { type ReactNode, useId } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { WindowDesk } from '#contract/tickets.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { pick } from '#texts/lang.ts'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { QueueList, QueueRow } from '#ui/ticket/QueueRow.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { FailureNote } from '../state/FailureNote.tsx'
import { useNow } from '../time/HallTime.tsx'
import { ActButton } from './ActButton.tsx'
import { Reasons } from './Reasons.tsx'
import type { Calling } from './use-calling.ts'

interface CallPanelProps {
  desk: WindowDesk
  catalogue: HallCatalogue
  calling: Calling
}

/** Who comes next, and the buttons that call them. It faces away from the public. */
export function CallPanel({ desk, catalogue, calling }: CallPanelProps): ReactNode {
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
      foot={<CallButtons calling={calling} isPrimary={current === null || current.may.finish.ok} />}
    >
      {queue.length === 0 ? (
        <Empty title={say(windowTexts.queueEmpty)} icon="ticket">
          {say(windowTexts.queueEmptyText)}
        </Empty>
      ) : (
        <QueueList label={say(windowTexts.queueList)}>
          {queue.map(({ id, number, service, matters, drawnAt }, place) => {
            const known = catalogue.services.find(({ code }) => code === service)
            return (
              <QueueRow
                key={id}
                number={number}
                service={known === undefined ? service : pick(known.name, lang)}
                detail={say(matters > 0 ? windowTexts.preApplied : windowTexts.notPreApplied)}
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

function CallButtons({ calling, isPrimary }: { calling: Calling; isPrimary: boolean }): ReactNode {
  const say = useWords()
  const id = useId()
  const { callNext, recall, skip, leave } = calling
  return (
    <fieldset className="desk-call__buttons">
      <legend className="ui-visually-hidden">{say(windowTexts.callActs)}</legend>
      <FailureNote failure={calling.failure} />
      <ActButton act={callNext} reasonId={id} variant={isPrimary ? 'primary' : 'normal'} wide />
      <ActButton act={recall} reasonId={id} wide />
      <ActButton act={skip} reasonId={id} wide />
      <ActButton act={leave} reasonId={id} wide />
      <Reasons id={id} acts={[callNext, { ...recall, isObvious: true }, { ...skip, isObvious: true }, leave]} />
    </fieldset>
  )
}

function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000))
}
