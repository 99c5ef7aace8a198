import { type ReactNode, useState } from 'react'
import { type CaseKey, type CaseStatus, Grade, rateService } from '#contract/citizen.ts'
import { gradeTexts, portalRatingTexts } from '#texts/hall/portal-rating.ts'
import { Button } from '#ui/button/Button.tsx'
import { ButtonLink } from '#ui/button/ButtonLink.tsx'
import { Grades } from '#ui/choice/Grades.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { Stack } from '#ui/surface/Stack.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useReads } from '../../server/ReadsProvider.tsx'
import { useSending } from '../../server/use-sending.ts'
import { PortalPage } from '../frame/PortalPage.tsx'
import { caseReadKey } from '../status/use-case.ts'
import { RatingThanks } from './RatingThanks.tsx'

const longest = 500

/** Five grades in words, none chosen beforehand, and a text if they like. Sent once, then sealed. */
export function RatingForm({ status, caseKey }: { status: CaseStatus; caseKey: CaseKey }): ReactNode {
  const say = useWords()
  const reads = useReads()
  const { send, isBusy, failure } = useSending(rateService)
  const [grade, setGrade] = useState<Grade | null>(null)
  const [text, setText] = useState('')
  const [isSent, setSent] = useState(false)
  const over = [...text.trim()].length - longest

  async function submit(): Promise<void> {
    if (grade === null || over > 0) return
    const words = text.trim().replaceAll(/\p{Cc}+/gu, ' ')
    const sent = await send({ body: { ...caseKey, grade, ...(words === '' ? {} : { text: words }) } })
    if (sent !== undefined) setSent(true)
  }
  if (isSent) {
    return <RatingThanks onBack={() => reads.set(caseReadKey(caseKey), { ...status, rating: 'given' })} />
  }
  return (
    <PortalPage
      title={say(portalRatingTexts.bar)}
      backHref="/status"
      lead={
        <Stack gap={2}>
          <h1 className="portal-title">{say(portalRatingTexts.title)}</h1>
          <KeyValue
            items={[
              {
                id: 'service',
                label: say(portalRatingTexts.service),
                value: <strong>{say(status.serviceName)}</strong>,
              },
              { id: 'number', label: say(portalRatingTexts.number), value: status.number },
              { id: 'hall', label: say(portalRatingTexts.hall), value: say(status.hallName) },
            ]}
          />
        </Stack>
      }
    >
      <Grades
        label={say(portalRatingTexts.grades)}
        options={Grade.options.map((value) => ({ value, text: say(gradeTexts[value]) }))}
        value={grade}
        onChange={setGrade}
      />
      <TextField
        label={say(portalRatingTexts.text)}
        aside={say(portalRatingTexts.optional)}
        lines={3}
        value={text}
        onChange={setText}
        error={over > 0 ? say(portalRatingTexts.tooLong(over)) : undefined}
        note={say(portalRatingTexts.count([...text.trim()].length))}
      />
      <Banner tone="note" icon="lock">
        {say(portalRatingTexts.sealed)}
      </Banner>
      <FailureBanner failure={failure} />
      <div className="portal-buttons">
        <Button
          variant="primary"
          wide
          onPress={() => void submit()}
          busy={isBusy && say(portalRatingTexts.submitting)}
          refused={grade === null ? say(portalRatingTexts.gradeMissing) : undefined}
        >
          {say(portalRatingTexts.submit)}
        </Button>
        <ButtonLink href="/status" variant="plain" wide>
          {say(portalRatingTexts.skip)}
        </ButtonLink>
      </div>
    </PortalPage>
  )
}
