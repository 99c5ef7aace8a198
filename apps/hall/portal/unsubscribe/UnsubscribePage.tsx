import type { ReactNode } from 'react'
import { changeSubscription, lookUpSubscription, type MessageChoice } from '#contract/notices.ts'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { portalMessageTexts, portalUnsubscribeTexts } from '#texts/hall/portal-messages.ts'
import { Button } from '#ui/button/Button.tsx'
import { Failed, Loading } from '#ui/status/ListState.tsx'
import { Stack } from '#ui/surface/Stack.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useRead, useReads } from '../../server/ReadsProvider.tsx'
import { read } from '../../server/read.ts'
import { Refusal } from '../../server/refusal.ts'
import { useSending } from '../../server/use-sending.ts'
import { PortalPage } from '../frame/PortalPage.tsx'
import { useFragment } from '../frame/use-fragment.ts'

/** Where the link under an optional e-mail leads. It opens by itself; nothing is switched off without a press. */
export function UnsubscribePage(): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const token = useFragment().get('t') ?? ''
  const readKey = `subscription ${token}`
  const { data, error, again } = useRead({
    key: readKey,
    ask: (signal) => read(lookUpSubscription, { body: { token } }, { lang, signal }),
    quietTries: 0,
  })
  if (data !== undefined) return <Choice key={token} token={token} choice={data} readKey={readKey} />
  return (
    <PortalPage title={say(portalUnsubscribeTexts.bar)} isTitleHeading>
      {error === null && <Loading rows={2}>{say(failureTexts.loading)}</Loading>}
      {error instanceof Refusal && (
        <Failed title={say(portalUnsubscribeTexts.noLink)} icon="mail">
          {say(portalUnsubscribeTexts.noLinkText)}
        </Failed>
      )}
      {error !== null && !(error instanceof Refusal) && (
        <Failed
          title={say(failureTexts.unreachable)}
          icon="offline"
          action={<Button onPress={again}>{say(frameTexts.again)}</Button>}
        >
          {say(failureTexts.retriesPhone)}
        </Failed>
      )}
    </PortalPage>
  )
}

interface ChoiceProps {
  token: string
  choice: MessageChoice
  readKey: string
}

function Choice({ token, choice: { channel, to, wanted }, readKey }: ChoiceProps): ReactNode {
  const say = useWords()
  const reads = useReads()
  const { send, isBusy, failure } = useSending(changeSubscription)

  async function change(): Promise<void> {
    const reply = await send({ body: { token, wanted: !wanted } })
    if (reply !== undefined) reads.set(readKey, reply)
  }
  return (
    <PortalPage
      title={say(portalUnsubscribeTexts.bar)}
      lead={
        <Stack gap={1}>
          <h1 className="portal-title">
            {say(wanted ? portalUnsubscribeTexts.title : portalUnsubscribeTexts.titleOff)}
          </h1>
          <p className="portal-lead">{say(portalMessageTexts[channel](to))}</p>
        </Stack>
      }
    >
      <p role="status">
        {!wanted && `${say(portalUnsubscribeTexts.offText)} `}
        {say(portalUnsubscribeTexts.still)}
      </p>
      <FailureBanner failure={failure} lost="" />
      <div className="portal-buttons">
        <Button
          variant={wanted ? 'primary' : 'normal'}
          wide
          onPress={() => void change()}
          busy={isBusy && say(wanted ? portalUnsubscribeTexts.acting : portalUnsubscribeTexts.resuming)}
        >
          {say(wanted ? portalUnsubscribeTexts.act : portalUnsubscribeTexts.resume)}
        </Button>
      </div>
    </PortalPage>
  )
}
