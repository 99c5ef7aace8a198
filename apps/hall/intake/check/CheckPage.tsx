import { type ReactNode, useRef, useState } from 'react'
import type { Filed, Filing } from '#contract/intake.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { Button } from '#ui/button/Button.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useHost } from '../host.ts'
import { toPreApplication } from '../visit/pre-application.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { type FilledMatter, useVisit } from '../visit/visit-context.ts'
import { AnotherPage } from './AnotherPage.tsx'
import { Consent, purposesOf } from './Consent.tsx'
import { Summary } from './Summary.tsx'
import { useFiling } from './use-filing.ts'

/**
 * Everything once more, then the consent, and the one submit. While nobody knows whether it arrived, only trying again is
 * possible: another content under the same key would be another matter.
 */
export function CheckPage({
  onFiled,
}: {
  onFiled: (filed: Filed, matters: readonly FilledMatter[]) => void
}): ReactNode {
  const say = useWords()
  const { service, draft, list, filled, goBack } = useVisit()
  const { channel } = useHost()
  const { send, isBusy, failure } = useFiling()
  const [part, setPart] = useState<'summary' | 'another' | 'consent'>('summary')
  const { lang } = useLang()
  const sent = useRef<Filing | null>(null)
  const isUnsure = failure?.kind === 'no-answer'
  const purposes = purposesOf([...filled, { draft }])
  const hasAgreed = purposes.every(({ value }) => draft.agreed.includes(value))

  async function submit(): Promise<void> {
    if (list === null) return
    const matters = [...filled, { service, draft, list }]
    // The very same again while nobody knows, also when the language of the page has been changed since.
    if (!isUnsure)
      sent.current = {
        applications: matters.map((matter) => ({ ...toPreApplication(matter), consent: true as const, lang })),
      }
    if (sent.current === null) return
    const outcome = await send(sent.current)
    if (outcome !== undefined) onFiled(outcome, matters)
  }
  if (part === 'another') return <AnotherPage onBack={() => setPart('summary')} />
  const isConsenting = part === 'consent'
  return (
    <StoryPage
      title={say(isConsenting ? kioskCheckTexts.consent : kioskCheckTexts.title)}
      titleKey={part}
      isLocked={isUnsure || isBusy}
      actions={
        <>
          <Button
            icon="left"
            onPress={() => (isConsenting ? setPart('summary') : goBack())}
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
              {say(isUnsure ? frameTexts.again : submitText())}
            </Button>
          ) : (
            <>
              <Button icon="plus" onPress={() => setPart('another')}>
                {say(intakeTexts.another)}
              </Button>
              <Button variant="primary" onPress={() => setPart('consent')}>
                {say(kioskCheckTexts.toConsent)}
              </Button>
            </>
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
      {isConsenting ? <Consent purposes={purposes} reasonId={consentId} isLocked={isUnsure || isBusy} /> : <Summary />}
    </StoryPage>
  )

  function submitText() {
    if (channel === 'kiosk' || channel === 'guide') return kioskCheckTexts.submit
    return channel === 'phone' ? intakeTexts.submitPhone : intakeTexts.submitDesk
  }
}

const lockedId = 'intake-outcome-unknown'
const consentId = 'intake-consent-missing'
