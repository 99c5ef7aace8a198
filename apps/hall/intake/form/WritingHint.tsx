import type { ReactNode } from 'react'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { useWords } from '../../lang/Lang.tsx'

/** Beside the digits: how a name is written here. */
export function WritingHint(): ReactNode {
  const say = useWords()
  return (
    <Card>
      <Icon name="pen" />
      <strong>{say(kioskFormTexts.typing)}</strong>
      <p>{say(kioskFormTexts.typingText)}</p>
    </Card>
  )
}
