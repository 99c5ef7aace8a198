import type { ReactNode } from 'react'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskStoryTexts } from '#texts/hall/kiosk-story.ts'
import { Button } from '#ui/button/Button.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'

/** The way back from the first question leads out; a desk has a button of its own for that. */
export function FirstBack({ onBack }: { onBack: () => void }): ReactNode {
  const say = useWords()
  const { channel } = useHost()
  if (channel === 'guide' || channel === 'window') return null
  return (
    <Button icon="left" onPress={onBack}>
      {say(channel === 'kiosk' ? kioskStoryTexts.home : frameTexts.back)}
    </Button>
  )
}
