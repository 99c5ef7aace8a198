import type { ReactNode } from 'react'
import { kioskFormTexts } from '#texts/hall/kiosk-form.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'

/** Beside the digits on a machine's glass: how a name is written there. Who has a keyboard needs no telling. */
export function WritingHint(): ReactNode {
  const say = useWords()
  const { inputMode } = useHost()
  if (inputMode !== 'none') return null
  return (
    <Card>
      <Icon name="pen" />
      <strong>{say(kioskFormTexts.typing)}</strong>
      <p>{say(kioskFormTexts.typingText)}</p>
    </Card>
  )
}
