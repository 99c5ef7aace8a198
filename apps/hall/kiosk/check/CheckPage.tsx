import { type ReactNode, useRef, useState } from 'react'
import { filePreApplication, type PreApplication } from '#contract/intake.ts'
import type { TicketSlip } from '#contract/tickets.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { Button } from '#ui/button/Button.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useSending } from '../../server/use-sending.ts'
import { toPreApplication } from '../visit/pre-application.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { Consent, purposes } from './Consent.tsx'
import { Summary } from './Summary.tsx'

/**
 * Everything once more, then the consent, and the one submit. While nobody knows whether it arrived, only trying again is
 * possible: another content under the same key would be another matter.
 */
export function CheckPage({ onFiled }: { onFiled: (ticket: TicketSlip) => void }): ReactNode {
  const say = useWords()
  const { service, draft, go } = useVisit()
  const { send, isBusy, failure } = useSending(filePreApplication)
  const [isConsenting, setConsenting] = useState(false)
  const { lang } = useLang()
  const sent = useRef<PreApplication | null>(null)
  const isUnsure = failure?.kind === 'no-answer'
  const hasAgreed = draft.agreed.length === purposes.length

  async function submit(): Promise<void> {
    const { photoId } = draft
    if (photoId === null) return go('photo')
    // The very same again while nobody knows, also when the language of the page has been changed since.
    if (!isUnsure) sent.current = { ...toPreApplication({ service, draft }), photoId, consent: true, lang }
    if (sent.current === null) return
    const filed = await send({ body: { applications: [sent.current] } })
    if (filed?.ticket) onFiled(filed.ticket)
  }
  return (
    <StoryPage
      title={say(isConsenting ? kioskCheckTexts.consent : kioskCheckTexts.title)}
      titleKey={isConsenting ? 'consent' : 'check'}
      isLocked={isUnsure || isBusy}
      actions={
        <>
          <Button
            icon="left"
            onPress={() => (isConsenting ? setConsenting(false) : go('photo'))}
            refusedBy={isUnsure ? lockedId : undefined}
          >
            {say(frameTexts.back)}
          </Button>
          {isConsenting ? (
            <Button
              variant="primary"
              onPress={() => void submit()}
              busy={isBusy && say(kioskCheckTexts.submitting)}
              refusedBy={hasAgreed ? undefined : consentId}
            >
              {say(isUnsure ? frameTexts.again : kioskCheckTexts.submit)}
            </Button>
          ) : (
            <Button variant="primary" onPress={() => setConsenting(true)}>
              {say(kioskCheckTexts.toConsent)}
            </Button>
          )}
        </>
      }
    >
      {/* The way on is the large button below: it has become "再试一次". */}
      {failure !== null && (
        <div id={lockedId}>
          <FailureBanner failure={failure} lost={say(kioskCheckTexts.unsure)} />
        </div>
      )}
      {isConsenting ? <Consent reasonId={consentId} isLocked={isUnsure || isBusy} /> : <Summary />}
    </StoryPage>
  )
}

const lockedId = 'kiosk-outcome-unknown'
const consentId = 'kiosk-consent-missing'
