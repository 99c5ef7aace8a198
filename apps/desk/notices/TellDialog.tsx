import { type ReactNode, useEffect, useState } from 'react'
import { type NoticeDetail, revealAddress, tellNotice } from '#contract/notices.ts'
import { channelTexts, noticeTexts } from '#texts/desk/notices.ts'
import type { Text } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'

interface TellDialogProps {
  notice: NoticeDetail
  onTold: (reply: NoticeDetail, words: Text) => void
  onClose: () => void
}

/** Whom to call, for half a minute and on record; what to say; and that it was said. */
export function TellDialog({ notice, onTold, onClose }: TellDialogProps): ReactNode {
  const say = useWords()
  const look = useCommand(revealAddress)
  const command = useCommand(tellNotice)
  const [shown, setShown] = useState<{ value: string; seconds: number } | null>(null)
  const isShown = shown !== null
  useEffect(() => {
    if (!isShown) return undefined
    const timer = setInterval(
      () => setShown((now) => (now === null || now.seconds <= 1 ? null : { ...now, seconds: now.seconds - 1 })),
      1000,
    )
    return () => clearInterval(timer)
  }, [isShown])

  async function reveal(): Promise<void> {
    const reply = await look.send({ params: { noticeId: notice.id }, body: {} })
    if (reply !== undefined) setShown({ value: reply.value, seconds: reply.hideAfterSeconds })
  }
  async function tell(): Promise<void> {
    const reply = await command.send({ params: { noticeId: notice.id }, body: {} })
    if (reply !== undefined) onTold(reply, noticeTexts.saidTold)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(noticeTexts.tellTitle)}
      actions={
        <>
          <Button variant="primary" onPress={() => void tell()} busy={command.isBusy && say(noticeTexts.telling)}>
            {say(noticeTexts.told)}
          </Button>
          <Button onPress={onClose} autoFocus>
            {say(noticeTexts.back)}
          </Button>
        </>
      }
    >
      <p className="desk-tell__address">
        <span>{say(channelTexts[notice.channel])}</span> <strong role="status">{shown?.value ?? notice.to}</strong>
        {shown === null ? (
          <Button icon="eye" onPress={() => void reveal()} busy={look.isBusy && say(noticeTexts.showing)}>
            {say(noticeTexts.showNumber)}
          </Button>
        ) : (
          <span className="desk-tell__note">{say(noticeTexts.shownFor(shown.seconds))}</span>
        )}
      </p>
      <p className="desk-tell__note">{say(noticeTexts.recorded)}</p>
      <p className="desk-notice__text" lang={notice.lang}>
        {notice.text}
      </p>
      <p>{say(noticeTexts.tellText)}</p>
      <FailureNote failure={look.failure ?? command.failure} />
    </Dialog>
  )
}
