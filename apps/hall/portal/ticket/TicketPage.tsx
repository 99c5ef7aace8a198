import type { ReactNode } from 'react'
import { lookUpTicket, type TicketState } from '#contract/tickets.ts'
import { timeText } from '#texts/dates.ts'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { portalTicketTexts } from '#texts/hall/portal-ticket.ts'
import { Button } from '#ui/button/Button.tsx'
import { Connection } from '#ui/status/Connection.tsx'
import { Empty, Failed, Loading } from '#ui/status/ListState.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useRead } from '../../server/ReadsProvider.tsx'
import { read } from '../../server/read.ts'
import { Refusal } from '../../server/refusal.ts'
import { useHallTime } from '../../time/HallTime.tsx'
import { PortalPage } from '../frame/PortalPage.tsx'
import { useFragment } from '../frame/use-fragment.ts'
import { useHall } from '../frame/use-hall.ts'
import { TicketView } from './TicketView.tsx'

const againAfter = 5000

/** My place in the line, by the secret in the QR code of the ticket. Looked at every 5 seconds while it is in sight. */
export function TicketPage(): ReactNode {
  const say = useWords()
  const token = useFragment().get('t')
  // Brings the hall's time, so that the times on this page are the hall's.
  useHall()
  if (token !== null) return <Ticket key={token} token={token} />
  return (
    <TicketFrame>
      <Empty title={say(portalTicketTexts.none)} icon="scan">
        {say(portalTicketTexts.noneText)}
      </Empty>
    </TicketFrame>
  )
}

/** The page while there is no ticket on it. */
function TicketFrame({ children }: { children: ReactNode }): ReactNode {
  const say = useWords()
  return (
    <PortalPage title={say(portalTicketTexts.bar)} isTitleHeading>
      {children}
    </PortalPage>
  )
}

function Ticket({ token }: { token: string }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const hallTime = useHallTime()
  const { data, error, failures, again } = useRead({
    key: `ticket ${token}`,
    ask: async (signal) => {
      const ticket = await read(lookUpTicket, { body: { token } }, { lang, signal })
      return { ticket, at: hallTime.now() }
    },
    freshFor: 0,
    nextLook: (known) => (isOver(known.data?.ticket.state) ? null : againAfter),
  })
  if (error instanceof Refusal && error.problem.status !== 429) {
    return (
      <TicketFrame>
        <Failed title={say(portalTicketTexts.unknown)} icon="ticket">
          {say(portalTicketTexts.unknownText)}
        </Failed>
      </TicketFrame>
    )
  }
  if (data === undefined) {
    return (
      <TicketFrame>
        {error === null ? (
          <Loading>{say(portalTicketTexts.loading)}</Loading>
        ) : (
          <Failed
            title={say(failureTexts.unreachable)}
            icon="offline"
            action={<Button onPress={again}>{say(frameTexts.again)}</Button>}
          >
            {say(failureTexts.retriesPhone)}
          </Failed>
        )}
      </TicketFrame>
    )
  }
  const isStale = failures > 0
  return (
    <PortalPage title={say(portalTicketTexts.bar)}>
      <TicketView ticket={data.ticket} />
      {!isOver(data.ticket.state) && (
        <Connection state={isStale ? 'offline' : 'live'}>
          {say(isStale ? portalTicketTexts.stale(timeText(data.at)) : portalTicketTexts.live)}
        </Connection>
      )}
    </PortalPage>
  )
}

function isOver(state: TicketState | undefined): boolean {
  return state === 'finished' || state === 'expired'
}
