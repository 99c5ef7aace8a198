import { type ReactNode, useState } from 'react'
import { extendCase, pauseCase, resumeCase } from '#contract/case-clocks.ts'
import type { CaseDetail } from '#contract/cases.ts'
import { caseTimeTexts } from '#texts/desk/case-time.ts'
import { pick, type Text } from '#texts/lang.ts'
import { Ask } from '#ui/dialog/Ask.tsx'
import { DateField } from '#ui/field/DateField.tsx'
import { SelectField } from '#ui/field/SelectField.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { CaseActProps } from './case-act.ts'

export type TimeAct = 'pause' | 'resume' | 'extend'

interface TimeDialogProps extends CaseActProps {
  act: TimeAct
  today: string
  onClose: () => void
}

const words = {
  pause: { title: 'pauseTitle', text: 'pauseText', act: 'pauseAct', said: 'saidPaused' },
  resume: { title: 'resumeTitle', text: 'resumeText', act: 'resumeAct', said: 'saidResumed' },
  extend: { title: 'extendTitle', text: 'extendText', act: 'extendAct', said: 'saidExtended' },
} as const

/** Stops the clocks on a ground of the law, lets them run again, or gives more time. The applicant reads the reason. */
export function TimeDialog({ act, file, today, onDone, onClose }: TimeDialogProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const pausing = useCommand(pauseCase)
  const resuming = useCommand(resumeCase)
  const extending = useCommand(extendCase)
  const command = { pause: pausing, resume: resuming, extend: extending }[act]
  const [ground, setGround] = useState<string | null>(null)
  const [day, setDay] = useState<string | null>(today)
  const [typed, setTyped] = useState('')
  const note = typed.trim()
  const params = { caseId: file.id }
  const expectedVersion = file.version

  async function send(): Promise<CaseDetail | undefined> {
    if (act === 'extend') return extending.send({ params, body: { expectedVersion, note } })
    if (day === null) return undefined
    if (act === 'resume') {
      return resuming.send({ params, body: { expectedVersion, to: day, ...(note === '' ? {} : { note }) } })
    }
    if (ground === null) return undefined
    return pausing.send({ params, body: { expectedVersion, ground, from: day, note } })
  }

  async function run(): Promise<void> {
    const reply = await send()
    if (reply === undefined) return
    onClose()
    onDone(reply, caseTimeTexts[words[act].said])
  }

  return (
    <Ask
      isOpen
      title={say(caseTimeTexts[words[act].title])}
      safeLabel={say(caseTimeTexts.goBack)}
      onSafe={onClose}
      actLabel={say(caseTimeTexts[words[act].act])}
      onAct={() => void run()}
      busy={command.isBusy && say(caseTimeTexts.working)}
      refused={missing() === undefined ? undefined : say(missing() ?? caseTimeTexts.incomplete)}
    >
      <p>{say(caseTimeTexts[words[act].text])}</p>
      {act === 'pause' && (
        <SelectField<string>
          label={say(caseTimeTexts.ground)}
          placeholder={say(caseTimeTexts.choose)}
          options={file.pauseGrounds.map(({ id, name, basis }) => ({
            value: id,
            text: pick(name, lang),
            detail: basis,
          }))}
          value={ground}
          onChange={setGround}
        />
      )}
      {act !== 'extend' && (
        <DateField
          label={say(act === 'pause' ? caseTimeTexts.from : caseTimeTexts.to)}
          value={day}
          onChange={setDay}
          maxValue={today}
        />
      )}
      <TextField label={say(caseTimeTexts.note)} lines={3} value={typed} onChange={setTyped} maxLength={400} />
      <FailureNote failure={command.failure} />
    </Ask>
  )

  function missing(): Text | undefined {
    if (act === 'extend') return note === '' ? caseTimeTexts.noteMissing : undefined
    if (act === 'resume') return day === null ? caseTimeTexts.dayMissing : undefined
    return ground === null || day === null || note === '' ? caseTimeTexts.incomplete : undefined
  }
}
