import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { countLimit, countNotices, listNotices, NoticeState } from '#contract/notices.ts'
import { getOption } from '#kernel/option.ts'
import { noticeStateTexts, noticeTexts } from '#texts/desk/notices.ts'
import { FilterButtons } from '#ui/choice/FilterButtons.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import type { NoticeSearch } from '../app/addresses.ts'
import { useWords } from '../lang/Lang.tsx'
import { usePages } from '../server/use-pages.ts'
import { useRead } from '../server/use-read.ts'
import { MoreRows } from '../state/MoreRows.tsx'
import { Shown } from '../state/Shown.tsx'
import { NoticeRows } from './NoticeRows.tsx'

type Filter = NoticeState | 'all'

/** In the order of the work: what needs somebody first. */
const filters: readonly Filter[] = ['all', 'undeliverable', 'queued', 'kept', 'sent', 'told', 'suppressed']

interface NoticeListProps {
  search: NoticeSearch
  openId: string | null
}

/** The outbox, the newest first. What is filtered is in the address; each count opens its list. */
export function NoticeList({ search, openId }: NoticeListProps): ReactNode {
  const say = useWords()
  const navigate = useNavigate()
  const query = usePages(listNotices, { state: search.state })
  const { data: counted } = useRead(countNotices, {}, { keepsPrevious: true })
  const go = (next: NoticeSearch): void => void navigate({ to: '/desk/notices', search: next })
  const open = (noticeId: string): void =>
    void navigate({ to: '/desk/notices/$noticeId', params: { noticeId }, search })

  function countOf(state: Filter): number | string | undefined {
    const count = state === 'all' ? undefined : counted?.counts[state]
    return count === countLimit ? say(noticeTexts.orMore(countLimit)) : count
  }
  return (
    <Panel title={say(noticeTexts.title)} side={say(noticeTexts.side)} level={1} flush className="desk-notice-list">
      <div className="desk-notice-list__tools">
        <FilterButtons<Filter>
          label={say(noticeTexts.filter)}
          options={filters.map((value) => ({
            value,
            text: say(value === 'all' ? noticeTexts.all : noticeStateTexts[value]),
            count: countOf(value),
          }))}
          value={search.state ?? 'all'}
          onChange={(value) => go(value === 'all' ? {} : { state: getOption(NoticeState.options, value) })}
        />
      </div>
      <Shown query={query} thing={noticeTexts.thing} rows={8}>
        {({ pages }) => (
          <>
            <GatewayNote isConnected={pages[0]?.gateway ?? false} />
            <NoticeRows
              rows={pages.flatMap(({ rows }) => rows)}
              openId={openId}
              isFiltered={search.state !== undefined}
              onOpen={open}
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
    <div className="desk-notice-list__gateway">
      <Banner
        tone={isConnected ? 'ok' : 'note'}
        title={say(isConnected ? noticeTexts.connected : noticeTexts.notConnected)}
      >
        {say(isConnected ? noticeTexts.connectedText : noticeTexts.notConnectedText)}
      </Banner>
    </div>
  )
}
