import type { ReactNode } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { TicketAtWindow, TicketMove } from '#contract/tickets.ts'
import { stopwatchText, timeText } from '#texts/dates.ts'
import { shiftTexts } from '#texts/desk/shift.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { pick, type Text } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { TicketHeader } from '#ui/ticket/TicketHeader.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'

interface TicketInHandProps {
  current: TicketAtWindow
  catalogue: HallCatalogue
  /** Another matter with this ticket; left out while that is not possible. */
  onAdd: (() => void) | undefined
}

/** The called number, large, and how long everything took. */
export function TicketInHand({ current, catalogue, onAdd }: TicketInHandProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  const service = catalogue.services.find(({ code }) => code === current.service)
  const waited = Math.floor(secondsBetween(current.drawnAt, current.calledAt) / 60)
  return (
    <TicketHeader
      label={say(windowTexts.inHand)}
      number={current.number}
      title={service === undefined ? current.service : pick(service.name, lang)}
      figures={[
        { id: 'drawn', label: say(windowTexts.drawn), value: timeText(current.drawnAt) },
        { id: 'waited', label: say(windowTexts.waited), value: say(windowTexts.minutes(waited)) },
        {
          id: 'since',
          label: say(windowTexts.sinceCall),
          value: stopwatchText(secondsBetween(current.calledAt, now)),
        },
      ]}
    >
      {current.state === 'called' ? (
        <Tag tone="note" icon="call">
          {say(windowTexts.called)}
        </Tag>
      ) : (
        <Tag tone="note" icon="user">
          {say(windowTexts.serving)}
        </Tag>
      )}
      {current.recalls > 0 && (
        <Tag tone="quiet" icon="call">
          {say(windowTexts.recalled(current.recalls))}
        </Tag>
      )}
      <Tag tone={current.matters.length === 0 ? 'quiet' : 'note'} icon="doc">
        {say(current.matters.length === 0 ? windowTexts.notPreApplied : windowTexts.preApplied)}
      </Tag>
      {current.moves[0] !== undefined && (
        <Tag tone="quiet" icon="transfer">
          {say(movedText(current.moves[0]))}
        </Tag>
      )}
      {onAdd !== undefined && (
        <Button variant="plain" icon="plus" onPress={onAdd}>
          {say(windowTexts.addMatter)}
        </Button>
      )}
    </TicketHeader>
  )
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000)
}

/** How they came here last. */
function movedText({ kind, fromWindow, from }: TicketMove): Text {
  switch (kind) {
    case 'relief':
      return shiftTexts.tookOver(from)
    case 'to-window':
    case 'to-queue':
    case 'outside':
      return shiftTexts.cameFrom(fromWindow, from)
    case 'to-line':
    case 'freed':
      return shiftTexts.cameBack
  }
}
