import type { ReactNode } from 'react'
import { getNotice, type NoticeDetail } from '#contract/notices.ts'
import { momentText } from '#texts/dates.ts'
import { channelTexts, noticeStateTexts, noticeTexts, templateTexts } from '#texts/desk/notices.ts'
import { TextLink } from '#ui/link/TextLink.tsx'
import { KeyValue, type KeyValueItem } from '#ui/record/KeyValue.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useRead } from '../server/use-read.ts'
import { useMe } from '../session/Session.tsx'
import { Shown } from '../state/Shown.tsx'
import { useNow } from '../time/HallTime.tsx'
import { NoticeActs } from './NoticeActs.tsx'
import { NoticeStory } from './NoticeStory.tsx'
import { noticeLook } from './notice-look.ts'

/** One message: what it says, every attempt with its time, and what may be done. */
export function NoticeFile({ noticeId }: { noticeId: string }): ReactNode {
  const query = useRead(getNotice, { params: { noticeId } })
  return (
    <Shown query={query} thing={noticeTexts.one}>
      {(notice) => <NoticePage notice={notice} />}
    </Shown>
  )
}

function NoticePage({ notice }: { notice: NoticeDetail }): ReactNode {
  const say = useWords()
  const { tone, icon } = noticeLook[notice.state]
  return (
    <article className="desk-notice ui-panel" aria-labelledby="notice-title">
      <header className="desk-notice__head">
        <h2 id="notice-title">{say(templateTexts[notice.template] ?? { zh: notice.template, en: notice.template })}</h2>
        <Tag tone={tone} icon={icon}>
          {say(noticeStateTexts[notice.state])}
        </Tag>
      </header>
      <div className="desk-notice__body">
        <NoticeFacts notice={notice} />
        <Section title={say(noticeTexts.text)} side={notice.parts !== null && say(noticeTexts.parts(notice.parts))}>
          <p className="desk-notice__text" lang={notice.lang}>
            {notice.text}
          </p>
        </Section>
        <NoticeStory notice={notice} />
      </div>
      <NoticeActs notice={notice} />
    </article>
  )
}

function NoticeFacts({ notice }: { notice: NoticeDetail }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { verbs } = useMe()
  const now = useNow()
  const { sentAt, dueAt, caseId } = notice
  const items: (KeyValueItem | false)[] = [
    { id: 'to', label: say(noticeTexts.to), value: `${say(channelTexts[notice.channel])} ${notice.to}` },
    { id: 'written', label: say(noticeTexts.written), value: momentText(notice.createdAt, now, lang) },
    sentAt !== null && { id: 'sent', label: say(noticeTexts.sent), value: momentText(sentAt, now, lang) },
    dueAt !== null && { id: 'next', label: say(noticeTexts.next), value: momentText(dueAt, now, lang) },
    notice.channel !== 'in-app' && {
      id: 'attempts',
      label: say(noticeTexts.attempts),
      value: say(noticeTexts.attemptsOf(notice.attempts)),
    },
    caseId !== null &&
      verbs.includes('case.read') && {
        id: 'case',
        label: say(noticeTexts.case),
        value: <TextLink href={`/desk/cases/${caseId}`}>{say(noticeTexts.openCase)}</TextLink>,
      },
  ]
  return <KeyValue layout="above" items={items.filter((item) => item !== false)} />
}
