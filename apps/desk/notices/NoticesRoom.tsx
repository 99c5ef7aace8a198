import type { ReactNode } from 'react'
import { listNotices, type NoticeRow } from '#contract/notices.ts'
import { momentText } from '#texts/dates.ts'
import { channelTexts, noticeStateTexts, noticeTexts, templateTexts } from '#texts/desk/notices.ts'
import { type Column, DataTable } from '#ui/list/DataTable.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { usePages } from '../server/use-pages.ts'
import { MoreRows } from '../state/MoreRows.tsx'
import { Shown } from '../state/Shown.tsx'
import { useNow } from '../time/HallTime.tsx'
import './notices.css'

const look = {
  queued: { tone: 'note', icon: 'clock' },
  sent: { tone: 'ok', icon: 'ok' },
  undeliverable: { tone: 'bad', icon: 'bad' },
  kept: { tone: 'quiet', icon: 'mail' },
  suppressed: { tone: 'quiet', icon: 'x' },
  told: { tone: 'ok', icon: 'ok' },
} as const

/** Every message to citizens, the newest first; addresses stay masked. */
export function NoticesRoom(): ReactNode {
  const say = useWords()
  const query = usePages(listNotices, {})
  const columns = useColumns()
  return (
    <Panel title={say(noticeTexts.title)} side={say(noticeTexts.side)} level={1} flush>
      <Shown query={query} thing={noticeTexts.thing} rows={8}>
        {({ pages }) => (
          <>
            <GatewayNote isConnected={pages[0]?.gateway ?? false} />
            <DataTable
              caption={say(noticeTexts.title)}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              rowId={({ id }) => id}
              empty={
                <Empty icon="mail" title={say(noticeTexts.empty)}>
                  {say(noticeTexts.emptyText)}
                </Empty>
              }
            />
            <MoreRows query={query} />
          </>
        )}
      </Shown>
    </Panel>
  )
}

function GatewayNote({ isConnected }: { isConnected: boolean }): ReactNode {
  const say = useWords()
  return (
    <div className="desk-notices__gateway">
      <Banner
        tone={isConnected ? 'ok' : 'note'}
        title={say(isConnected ? noticeTexts.connected : noticeTexts.notConnected)}
      >
        {say(isConnected ? noticeTexts.connectedText : noticeTexts.notConnectedText)}
      </Banner>
    </div>
  )
}

function useColumns(): readonly Column<NoticeRow>[] {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  return [
    {
      id: 'time',
      heading: say(noticeTexts.time),
      cell: ({ createdAt }) => <span className="desk-nowrap">{momentText(createdAt, now, lang)}</span>,
    },
    {
      id: 'to',
      heading: say(noticeTexts.to),
      cell: ({ channel, to }) => (
        <span className="desk-nowrap">
          {say(channelTexts[channel])} {to}
        </span>
      ),
      isRowName: true,
    },
    {
      id: 'template',
      heading: say(noticeTexts.template),
      cell: ({ template }) => say(templateTexts[template] ?? { zh: template, en: template }),
    },
    {
      id: 'text',
      heading: say(noticeTexts.text),
      cell: ({ text }) => <span className="desk-notices__text">{text}</span>,
    },
    {
      id: 'state',
      heading: say(noticeTexts.state),
      cell: ({ state }) => (
        <Tag tone={look[state].tone} icon={look[state].icon}>
          {say(noticeStateTexts[state])}
        </Tag>
      ),
    },
    { id: 'attempts', heading: say(noticeTexts.attempts), align: 'end', cell: ({ attempts }) => attempts },
    {
      id: 'error',
      heading: say(noticeTexts.lastError),
      cell: ({ lastError }) => lastError ?? say(noticeTexts.noError),
    },
  ]
}
