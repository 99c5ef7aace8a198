import { useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { noticeTexts } from '#texts/desk/notices.ts'
import { Empty } from '#ui/status/ListState.tsx'
import { useWords } from '../lang/Lang.tsx'
import { NoticeFile } from './NoticeFile.tsx'
import { NoticeList } from './NoticeList.tsx'
import './notices.css'

/** The messages to citizens, and beside them the one that the address names. */
export function NoticesRoom(): ReactNode {
  const say = useWords()
  const { noticeId } = useParams({ strict: false })
  const search = useSearch({ from: '/desk/notices' })
  return (
    <div className="desk-notices">
      <NoticeList search={search} openId={noticeId ?? null} />
      {noticeId === undefined ? (
        <div className="desk-notices__none">
          <Empty icon="mail" title={say(noticeTexts.choose)}>
            {say(noticeTexts.chooseText)}
          </Empty>
        </div>
      ) : (
        <NoticeFile key={noticeId} noticeId={noticeId} />
      )}
    </div>
  )
}
