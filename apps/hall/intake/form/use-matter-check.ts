import type { FormField } from '#contract/service.ts'
import { checkField } from '#modules/intake/rules/index.ts'
import { reasonSentence } from '#texts/refusals.ts'
import type { Fault } from '../../forms/use-checks.ts'
import { useLang } from '../../lang/Lang.tsx'
import { circumstancesOf } from '../visit/draft.ts'
import { useVisit } from '../visit/visit-context.ts'

/** The server's own check of one field of the matter, as a sentence. */
export function useMatterCheck(): (field: FormField) => Fault | undefined {
  const { lang } = useLang()
  const { draft, today } = useVisit()
  return (field) => {
    const circumstances = circumstancesOf(draft)
    const checked = checkField(field, draft.form[field.id], { circumstances, on: today })
    if (checked.ok) return undefined
    const { zh, en } = field.label
    return { message: reasonSentence(checked.reason, { label: zh, labelEn: en }, lang) }
  }
}
