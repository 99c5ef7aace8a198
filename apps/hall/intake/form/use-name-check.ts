import { parsePersonName } from '#kernel/person-name.ts'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { reasonSentence } from '#texts/refusals.ts'
import type { Fault } from '../../forms/use-checks.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'

/** The server's own check of a name, as a sentence. */
export function useNameCheck(): (name: string) => Fault | undefined {
  const say = useWords()
  const { lang } = useLang()
  return (name) => {
    if (name.trim() === '') return { message: say(kioskFormTexts.nameEmpty) }
    const parsed = parsePersonName(name)
    return parsed.ok ? undefined : { message: reasonSentence('name-invalid', { why: parsed.reason }, lang) }
  }
}
