import type { ReactNode } from 'react'
import type { TicketOnPhone, TicketState } from '#contract/tickets.ts'
import { timeText } from '#texts/dates.ts'
import { portalTicketTexts } from '#texts/hall/portal-ticket.ts'
import type { Text } from '#texts/lang.ts'
import { Tag } from '#ui/status/Tag.tsx'
import type { Tone } from '#ui/status/tone.ts'
import { TicketSlip } from '#ui/ticket/TicketSlip.tsx'
import { type Say, useWords } from '../../lang/Lang.tsx'

type SlipState = NonNullable<Parameters<typeof TicketSlip>[0]['state']>

// The one gold thing on the page is the answer over the slip.
const slipStates = {
  waiting: 'waiting',
  called: 'waiting',
  serving: 'waiting',
  finished: 'done',
  missed: 'parked',
  expired: 'parked',
} as const satisfies Record<TicketState, SlipState>

const tags = {
  called: { tone: 'note', text: portalTicketTexts.tagCalled },
  serving: { tone: 'note', text: portalTicketTexts.tagServing },
  finished: { tone: 'ok', text: portalTicketTexts.tagFinished },
  missed: { tone: 'warn', text: portalTicketTexts.tagMissed },
  expired: { tone: 'warn', text: portalTicketTexts.tagExpired },
} as const satisfies Partial<Record<TicketState, { tone: Tone; text: Text }>>

/** The answer first: where to go, or how many are ahead. It is read out when it changes. */
export function TicketView({ ticket }: { ticket: TicketOnPhone }): ReactNode {
  const say = useWords()
  const { state } = ticket
  const { title, text } = answerOf(ticket)
  const tag = state === 'waiting' ? undefined : tags[state]
  return (
    <>
      <section className="portal-answer" role="status" data-state={state}>
        <h1>{say(title)}</h1>
        <p>{say(text)}</p>
      </section>
      <TicketSlip
        numberLabel={say(portalTicketTexts.number)}
        number={ticket.number}
        state={slipStates[state]}
        stateTag={tag && <Tag tone={tag.tone}>{say(tag.text)}</Tag>}
        wait={state === 'waiting' ? { label: say(portalTicketTexts.ahead), range: aheadText(ticket, say) } : undefined}
        facts={[
          { id: 'queue', label: say(portalTicketTexts.queue), value: say(ticket.queueName) },
          { id: 'drawn', label: say(portalTicketTexts.drawnAt), value: timeText(ticket.drawnAt) },
          { id: 'hall', label: say(portalTicketTexts.hall), value: say(ticket.hallName) },
        ]}
      />
    </>
  )
}

function aheadText({ ahead, aheadIsAtLeast }: TicketOnPhone, say: Say): string {
  return say(ahead === 0 ? portalTicketTexts.nobody : portalTicketTexts.people(ahead, aheadIsAtLeast))
}

function answerOf({ state, window, ahead, outside }: TicketOnPhone): { title: Text; text: Text } {
  const texts = portalTicketTexts
  switch (state) {
    case 'waiting':
      if (window !== null) return { title: texts.sentTitle(window), text: texts.seat }
      return { title: ahead === 0 ? texts.nextIsYou : texts.waitingTitle, text: texts.seat }
    case 'called':
      return { title: texts.calledTitle(window ?? 0), text: texts.calledText }
    case 'serving':
      return { title: window === null ? texts.servingTitleBare : texts.servingTitle(window), text: texts.servingText }
    case 'finished':
      if (outside !== null) return { title: texts.outsideTitle(outside.place), text: texts.outsideText(outside.remedy) }
      return { title: texts.finishedTitle, text: texts.finishedText }
    case 'missed':
      return { title: texts.missedTitle, text: texts.missedText }
    case 'expired':
      return { title: texts.expiredTitle, text: texts.expiredText }
  }
}
