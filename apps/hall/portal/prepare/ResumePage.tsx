import '../../intake/intake.css'
import { type ReactNode, useId, useState } from 'react'
import { openDraft } from '#contract/intake.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { Button } from '#ui/button/Button.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { readVisit, type SavedVisit } from '../../intake/visit/saved-visit.ts'
import { useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useSending } from '../../server/use-sending.ts'
import { useHallTime } from '../../time/HallTime.tsx'
import { PortalPage } from '../frame/PortalPage.tsx'
import { useFragment } from '../frame/use-fragment.ts'
import { useHall } from '../frame/use-hall.ts'
import { PreparePage } from './PreparePage.tsx'

/** Goes on with what was filled in on a machine: the scanned token and the six digits together open it. */
export function ResumePage(): ReactNode {
  const say = useWords()
  const id = useId()
  const token = useFragment().get('d')
  const { catalogue } = useHall()
  const today = useHallTime().today()
  const [code, setCode] = useState('')
  const [visit, setVisit] = useState<SavedVisit>()
  const [isGone, setGone] = useState(false)
  const { send, isBusy, failure } = useSending(openDraft)
  if (visit !== undefined) return <PreparePage code={visit.service.code} start={visit} />

  async function open(): Promise<void> {
    if (catalogue === undefined || token === null) return
    const opened = await send({ params: { hallId: catalogue.hall.id }, body: { token, code } })
    if (opened === undefined) return
    const read = readVisit(opened.content, catalogue, today)
    if (read === undefined) setGone(true)
    else setVisit(read)
  }
  return (
    <PortalPage title={say(intakeTexts.resumeTitle)} isTitleHeading>
      {token === null || isGone ? (
        <Empty title={say(intakeTexts.resumeGone)} icon="scan" />
      ) : (
        <form
          className="intake-form"
          onSubmit={(event) => {
            event.preventDefault()
            void open()
          }}
        >
          <FailureBanner failure={failure} />
          <TextField
            id={id}
            label={say(intakeTexts.laterCode)}
            hint={say(intakeTexts.resumeText)}
            value={code}
            onChange={(next) => setCode(next.replaceAll(/\D/g, '').slice(0, 6))}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
          <Button variant="primary" wide type="submit" busy={isBusy && say(intakeTexts.resumeGo)}>
            {say(intakeTexts.resumeGo)}
          </Button>
        </form>
      )}
    </PortalPage>
  )
}
