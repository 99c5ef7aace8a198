import type { ReactNode } from 'react'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import type { Text } from '#texts/lang.ts'
import { Reason } from '#ui/button/Reason.tsx'
import { Checkboxes } from '#ui/choice/Checkboxes.tsx'
import { VisuallyHidden } from '#ui/surface/VisuallyHidden.tsx'
import { useWords } from '../../lang/Lang.tsx'
import type { Draft, Purpose } from '../visit/draft.ts'
import { useVisit } from '../visit/visit-context.ts'

interface AskedPurpose {
  readonly value: Purpose
  readonly text: Text
}

/** 个人信息保护法 Art 14, 17: each purpose by itself, in plain words, and only for what was given. */
export function purposesOf(matters: readonly { readonly draft: Draft }[]): readonly AskedPurpose[] {
  const hasPhoto = matters.some(({ draft }) => draft.photoId !== null)
  const hasPhone = matters.some(({ draft }) => draft.phone.trim() !== '')
  return [
    { value: 'case', text: kioskCheckTexts.forCase },
    ...(hasPhoto ? [{ value: 'photo', text: kioskCheckTexts.forPhoto } as const] : []),
    ...(hasPhone ? [{ value: 'phone', text: kioskCheckTexts.forPhone } as const] : []),
  ]
}

interface ConsentProps {
  purposes: readonly AskedPurpose[]
  /** Where the reason stands that refuses the submit. */
  reasonId: string
  isLocked: boolean
}

export function Consent({ purposes, reasonId, isLocked }: ConsentProps): ReactNode {
  const say = useWords()
  const { draft, change } = useVisit()
  const isMissing = purposes.some(({ value }) => !draft.agreed.includes(value))
  return (
    <div className="intake-consent">
      <Checkboxes
        label={<VisuallyHidden>{say(kioskCheckTexts.consent)}</VisuallyHidden>}
        hint={say(kioskCheckTexts.consentHint)}
        options={purposes.map(({ value, text }) => ({ value, text: say(text) }))}
        value={draft.agreed}
        onChange={(agreed) => {
          if (!isLocked) change({ agreed })
        }}
      />
      {isMissing && <Reason id={reasonId}>{say(kioskCheckTexts.consentMissing)}</Reason>}
    </div>
  )
}
