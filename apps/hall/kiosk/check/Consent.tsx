import type { ReactNode } from 'react'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import type { Text } from '#texts/lang.ts'
import { Reason } from '#ui/button/Reason.tsx'
import { Checkboxes } from '#ui/choice/Checkboxes.tsx'
import { VisuallyHidden } from '#ui/surface/VisuallyHidden.tsx'
import { useWords } from '../../lang/Lang.tsx'
import type { Purpose } from '../visit/draft.ts'
import { useVisit } from '../visit/visit-context.ts'

/** 个人信息保护法 Art 14, 17: each purpose by itself, in plain words, and nothing ticked beforehand. */
export const purposes: readonly { readonly value: Purpose; readonly text: Text }[] = [
  { value: 'case', text: kioskCheckTexts.forCase },
  { value: 'photo', text: kioskCheckTexts.forPhoto },
  { value: 'phone', text: kioskCheckTexts.forPhone },
]

interface ConsentProps {
  /** Where the reason stands that refuses the submit. */
  reasonId: string
  isLocked: boolean
}

export function Consent({ reasonId, isLocked }: ConsentProps): ReactNode {
  const say = useWords()
  const { draft, change } = useVisit()
  const isMissing = draft.agreed.length < purposes.length
  return (
    <div className="kiosk-consent">
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
