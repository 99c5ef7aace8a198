import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { countNotices, getNotice, listNotices, type NoticeDetail, resendNotice } from '#contract/notices.ts'
import { noticeTexts } from '#texts/desk/notices.ts'
import type { Text } from '#texts/lang.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { Reason } from '#ui/button/Reason.tsx'
import { ActionBar } from '#ui/frame/ActionBar.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import { TellDialog } from './TellDialog.tsx'

/** Send again, or tell by telephone; where neither may be, why not. */
export function NoticeActs({ notice }: { notice: NoticeDetail }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const queries = useQueryClient()
  const command = useCommand(resendNotice)
  const [isTelling, setTelling] = useState(false)
  const [said, setSaid] = useState<Text | null>(null)
  const resendId = useId()
  const tellId = useId()
  const { resend, tell } = notice.may
  // One reason for both is said once.
  const isSame = !resend.ok && !tell.ok && resend.reason === tell.reason
  const whyNotTell = isSame ? resendId : tellId

  function finish(reply: NoticeDetail, words: Text): void {
    queries.setQueryData([getNotice.name, { params: { noticeId: reply.id } }], reply)
    for (const list of [listNotices, countNotices]) void queries.invalidateQueries({ queryKey: [list.name] })
    setTelling(false)
    setSaid(words)
  }
  async function send(): Promise<void> {
    const reply = await command.send({ params: { noticeId: notice.id }, body: {} })
    if (reply !== undefined) finish(reply, noticeTexts.saidResent)
  }
  return (
    <div className="desk-notice__act">
      <p className="ui-visually-hidden" role="status">
        {said === null ? '' : say(said)}
      </p>
      <FailureNote failure={command.failure} />
      <ActionBar label={say(noticeTexts.acts)} attached>
        <Button
          variant="primary"
          icon="sync"
          onPress={() => void send()}
          busy={command.isBusy && say(noticeTexts.resending)}
          refusedBy={resend.ok ? undefined : resendId}
        >
          {say(noticeTexts.resend)}
        </Button>
        <Button icon="phone" onPress={() => setTelling(true)} refusedBy={tell.ok ? undefined : whyNotTell}>
          {say(noticeTexts.tell)}
        </Button>
        {!resend.ok && <Reason id={resendId}>{reasonSentence(resend.reason, {}, lang)}</Reason>}
        {!tell.ok && !isSame && (
          <Reason id={tellId}>{say(noticeTexts.notTold(reasonSentence(tell.reason, {}, lang)))}</Reason>
        )}
      </ActionBar>
      {isTelling && <TellDialog notice={notice} onTold={finish} onClose={() => setTelling(false)} />}
    </div>
  )
}
