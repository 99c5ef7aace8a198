import { type ReactNode, useState } from 'react'
import { caseTimeTexts } from '#texts/desk/case-time.ts'
import { Ask } from '#ui/dialog/Ask.tsx'
import { DateField } from '#ui/field/DateField.tsx'
import { useWords } from '../lang/Lang.tsx'

interface TargetDialogProps {
  target: string | undefined
  today: string
  onKeep: (target: string) => void
  onClose: () => void
}

/** The day on which the applicant needs the result: watched from acceptance on. */
export function TargetDialog({ target, today, onKeep, onClose }: TargetDialogProps): ReactNode {
  const say = useWords()
  const [day, setDay] = useState<string | null>(target ?? null)
  return (
    <Ask
      isOpen
      title={say(caseTimeTexts.targetTitle)}
      safeLabel={say(caseTimeTexts.goBack)}
      onSafe={onClose}
      actLabel={say(caseTimeTexts.targetKeep)}
      onAct={() => {
        if (day !== null) onKeep(day)
      }}
      refused={day === null || day < today ? say(caseTimeTexts.dayMissing) : undefined}
    >
      <p>{say(caseTimeTexts.targetText)}</p>
      <DateField label={say(caseTimeTexts.targetDay)} value={day} onChange={setDay} minValue={today} />
    </Ask>
  )
}
