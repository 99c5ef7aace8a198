import type { ReactNode } from 'react'
import type { NoticeRow } from '#contract/notices.ts'
import { momentText } from '#texts/dates.ts'
import { channelTexts, failureText, noticeStateTexts, noticeTexts, templateTexts } from '#texts/desk/notices.ts'
import { type WorkItem, WorkList } from '#ui/list/WorkList.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'
import { noticeLook } from './notice-look.ts'

interface NoticeRowsProps {
  rows: readonly NoticeRow[]
  openId: string | null
  isFiltered: boolean
  onOpen: (id: string) => void
}

/** What it is, to whom and when; beside it how it stands, and when it is tried again. */
export function NoticeRows({ rows, openId, isFiltered, onOpen }: NoticeRowsProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  return (
    <WorkList
      label={say(noticeTexts.title)}
      items={rows.map(itemOf)}
      openId={openId}
      onOpen={onOpen}
      empty={
        <Empty icon="mail" title={say(isFiltered ? noticeTexts.emptyState : noticeTexts.empty)}>
          {say(isFiltered ? noticeTexts.emptyStateText : noticeTexts.emptyText)}
        </Empty>
      }
    />
  )

  function itemOf(row: NoticeRow): WorkItem {
    const { tone, icon } = noticeLook[row.state]
    return {
      id: row.id,
      title: say(templateTexts[row.template] ?? { zh: row.template, en: row.template }),
      detail: (
        <>
          <span className="desk-notice-row__line">
            {say(channelTexts[row.channel])} <span className="desk-nowrap">{row.to}</span>
            <span aria-hidden="true"> · </span>
            <span className="desk-nowrap">{momentText(row.createdAt, now, lang)}</span>
          </span>
          <span className="desk-notice-row__line" lang={row.lang}>
            {row.text}
          </span>
        </>
      ),
      tag: (
        <Tag tone={tone} icon={icon}>
          {say(noticeStateTexts[row.state])}
        </Tag>
      ),
      side: sideOf(row),
    }
  }

  function sideOf({ state, dueAt, lastError, attempts }: NoticeRow): ReactNode {
    if (state === 'queued' && dueAt !== null && (attempts > 0 || dueAt > now)) {
      return say(noticeTexts.nextAt(momentText(dueAt, now, lang)))
    }
    return lastError === null ? undefined : say(failureText(lastError))
  }
}
