import { type ReactNode, useId, useState } from 'react'
import { Temporal } from 'temporal-polyfill'
import { parseIdNumber } from '#kernel/id-number.ts'
import { ageOn } from '#modules/catalogue/rules/index.ts'
import { kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { IdNumberField } from '#ui/field/IdNumberField.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { Card } from '#ui/surface/Card.tsx'
import type { Fault } from '../../forms/use-checks.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'
import type { Holder } from '../visit/draft.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { FirstBack } from './FirstBack.tsx'
import type { OpenQuestion } from './open-question.ts'

/** Who it is for. The number gives the birth date, so that the age is never asked. */
export function IdCardQuestion({ kinds, onAnswer, onBack }: OpenQuestion & { kinds: ReactNode }): ReactNode {
  const { channel, inputMode } = useHost()
  const say = useWords()
  const { lang } = useLang()
  const { draft, change, today } = useVisit()
  const id = useId()
  const [fault, setFault] = useState<Fault>()

  function check(): Holder | Fault {
    const parsed = parseIdNumber(draft.idNumber, { today: Temporal.PlainDate.from(today) })
    if (parsed.ok) {
      const { number, birthDate } = parsed.value
      const age = ageOn({ born: birthDate, on: today })
      return { identity: 'id-card', idNumber: number, country: null, born: birthDate, age }
    }
    if (parsed.reason === 'empty') return { message: say(kioskQuestionTexts.idNumberEmpty) }
    const message = reasonSentence('id-number-invalid', { why: parsed.reason }, lang)
    const at = parsed.facts !== undefined && 'position' in parsed.facts ? parsed.facts.position : undefined
    return { message, at }
  }
  function submit(): void {
    const found = check()
    if ('message' in found) {
      setFault(found)
      document.getElementById(id)?.focus()
      return
    }
    onAnswer({ holder: found, idNumber: found.idNumber })
  }
  return (
    <StoryPage
      title={say(kioskQuestionTexts.idNumber)}
      titleKey="idNumber"
      above={kinds}
      keys={{
        fieldId: id,
        extraKey: 'X',
        beside: (
          <Card className="intake-tip">
            <Icon name="household" />
            <strong>{say(kioskQuestionTexts.idNumberBeside)}</strong>
            <p>{say(kioskQuestionTexts.idNumberBesideText)}</p>
          </Card>
        ),
      }}
      actions={
        <>
          <FirstBack onBack={onBack} />
          <Button variant="primary" onPress={submit}>
            {say(kioskQuestionTexts.next)}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <IdNumberField
          id={id}
          label={say(kioskQuestionTexts.idNumberLabel)}
          hint={say(channel === 'kiosk' ? kioskQuestionTexts.idNumberHint : kioskQuestionTexts.idNumberHintElsewhere)}
          value={draft.idNumber}
          onChange={(idNumber) => {
            change({ idNumber, holder: null })
            setFault(undefined)
          }}
          onBlur={() => {
            const found = check()
            if (draft.idNumber !== '' && 'message' in found) setFault(found)
          }}
          error={fault?.message}
          errorAt={fault?.at}
          inputMode={inputMode === 'none' ? 'none' : undefined}
          autoComplete="off"
          autoFocus
        />
      </form>
    </StoryPage>
  )
}
