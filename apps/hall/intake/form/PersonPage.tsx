import { type ReactNode, useId } from 'react'
import { checkField, checkPhone } from '#modules/intake/rules/index.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { PhoneField } from '#ui/field/PhoneField.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useChecks } from '../../forms/use-checks.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'
import { circumstancesOf } from '../visit/draft.ts'
import { useVisit } from '../visit/visit-context.ts'
import { FormPage } from './FormPage.tsx'
import { NameField } from './NameField.tsx'
import { useNameCheck } from './use-name-check.ts'
import { WritingHint } from './WritingHint.tsx'

/** Name and mobile number of the person the card is for. */
export function PersonPage(): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { service, draft, change, list, today, goOn, goBack } = useVisit()
  const { channel, inputMode } = useHost()
  const isHelped = channel === 'guide' || channel === 'window'
  const nameId = useId()
  const phoneId = useId()
  const emailId = useId()
  // A machine has no keys for it; a telephone and a desk do.
  const email =
    channel === 'kiosk' ? undefined : service.fields.find(({ of, kind }) => of === 'applicant' && kind === 'email')
  const isChild = list?.needsGuardian ?? false
  const findName = useNameCheck()
  const checks = useChecks({
    name: { fieldId: nameId, value: draft.name, find: () => findName(draft.name) },
    phone: {
      fieldId: phoneId,
      value: draft.phone,
      find: () => {
        // Somebody without a telephone is helped at a desk, and turned away by no machine.
        if (draft.phone === '') return isHelped ? undefined : { message: say(kioskFormTexts.phoneEmpty) }
        const checked = checkPhone(draft.phone)
        return checked.ok ? undefined : { message: reasonSentence(checked.reason, {}, lang) }
      },
    },
    email: {
      fieldId: emailId,
      value: draft.email,
      find: () => {
        if (email === undefined) return undefined
        const checked = checkField(email, draft.email, { circumstances: circumstancesOf(draft), on: today })
        const { zh, en } = email.label
        return checked.ok ? undefined : { message: reasonSentence(checked.reason, { label: zh, labelEn: en }, lang) }
      },
    },
  })
  return (
    <FormPage
      title={say(isChild ? kioskFormTexts.child : kioskFormTexts.person)}
      titleKey="person"
      checks={checks}
      keys={{ fieldId: phoneId, beside: <WritingHint /> }}
      onBack={goBack}
      onDone={goOn}
    >
      <NameField
        id={nameId}
        label={kioskFormTexts.name}
        value={draft.name}
        onChange={(name) => change({ name })}
        checks={checks}
      />
      <PhoneField
        id={phoneId}
        label={say(isChild ? kioskFormTexts.phoneChild : kioskFormTexts.phone)}
        hint={say(isHelped ? intakeTexts.noPhoneHint : kioskFormTexts.phoneHint)}
        value={draft.phone}
        onChange={(phone) => {
          change({ phone })
          checks.forget('phone')
        }}
        onBlur={() => checks.look('phone')}
        error={checks.of('phone')?.message}
        inputMode={inputMode === 'none' ? 'none' : undefined}
        autoComplete="off"
      />
      {email !== undefined && (
        <TextField
          id={emailId}
          label={say(email.required ? email.label : intakeTexts.optional(say(email.label)))}
          hint={say(intakeTexts.emailHint)}
          type="email"
          inputMode="email"
          value={draft.email}
          onChange={(typed) => {
            change({ email: typed })
            checks.forget('email')
          }}
          onBlur={() => checks.look('email')}
          error={checks.of('email')?.message}
          autoComplete="off"
        />
      )}
    </FormPage>
  )
}
