import { create } from 'qrcode'
import { type ReactNode, useEffect, useState } from 'react'
import type { ReplyOf } from '#contract/endpoint.ts'
import { saveDraft } from '#contract/intake.ts'
import { failureTexts } from '#texts/hall/failures.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { Button } from '#ui/button/Button.tsx'
import { Loading } from '#ui/status/ListState.tsx'
import { QrCode } from '#ui/ticket/QrCode.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useSending } from '../../server/use-sending.ts'
import { useHost } from '../host.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { writeVisit } from '../visit/saved-visit.ts'
import { useVisit } from '../visit/visit-context.ts'

/** Goes on with a telephone: the code to scan and the digits to type stand apart, so that one alone opens nothing. */
export function LaterPage({ onStay }: { onStay: () => void }): ReactNode {
  const say = useWords()
  const visit = useVisit()
  const { hallId, channel } = useHost()
  // A telephone is its owner's: it is put away, not left.
  const isLeft = channel === 'kiosk'
  const { send, failure } = useSending(saveDraft)
  const [kept, setKept] = useState<ReplyOf<typeof saveDraft>>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept once, when the page opens
  useEffect(() => {
    void send({ params: { hallId }, body: { content: writeVisit(visit) } }).then(setKept)
  }, [])
  return (
    <StoryPage
      title={say(isLeft ? intakeTexts.laterTitle : intakeTexts.laterTitlePhone)}
      titleKey="later"
      actions={
        <>
          <Button icon="left" onPress={onStay}>
            {say(intakeTexts.laterStay)}
          </Button>
          {isLeft && (
            <Button variant="primary" onPress={visit.leave}>
              {say(intakeTexts.laterDone)}
            </Button>
          )}
        </>
      }
    >
      <FailureBanner failure={failure} />
      {kept === undefined && failure === null && <Loading>{say(failureTexts.loading)}</Loading>}
      {kept !== undefined && (
        <>
          <p className="intake-lead">{say(intakeTexts.laterText)}</p>
          <div className="intake-key">
            <QrCode
              modules={create(`${location.origin}/resume#d=${kept.token}`, { errorCorrectionLevel: 'M' }).modules}
              label={say(intakeTexts.laterQr)}
            />
            <p className="intake-key__code">
              <span>{say(intakeTexts.laterCode)}</span>
              <strong>{kept.code}</strong>
            </p>
          </div>
        </>
      )}
    </StoryPage>
  )
}
