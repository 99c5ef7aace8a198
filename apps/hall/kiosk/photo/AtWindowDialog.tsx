import type { ReactNode } from 'react'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { Ask } from '#ui/dialog/Ask.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { useVisit } from '../visit/visit-context.ts'

/** The photo at the window instead: possible always, and what it means is said before. */
export function AtWindowDialog({ isOpen, onStay }: { isOpen: boolean; onStay: () => void }): ReactNode {
  const say = useWords()
  const { leave } = useVisit()
  return (
    <Ask
      isOpen={isOpen}
      title={say(kioskPhotoTexts.windowTitle)}
      safeLabel={say(kioskPhotoTexts.windowStay)}
      onSafe={onStay}
      actLabel={say(kioskPhotoTexts.windowGo)}
      onAct={leave}
      isDanger
    >
      <p>{say(kioskPhotoTexts.windowText)}</p>
      <p>{say(kioskPhotoTexts.windowCleared)}</p>
    </Ask>
  )
}
