import type { ReactNode } from 'react'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { useWords } from '../../lang/Lang.tsx'

const looks = [kioskPhotoTexts.lookFace, kioskPhotoTexts.lookEyes, kioskPhotoTexts.lookGround] as const

/** What the person checks with their own eyes: the machine judges size and format only, and says so. */
export function LookYourself(): ReactNode {
  const say = useWords()
  return (
    <div className="intake-look">
      <h2>{say(kioskPhotoTexts.look)}</h2>
      <ul className="intake-ways">
        {looks.map((look) => (
          <li key={look.en}>
            <Icon name="eye" />
            <span>{say(look)}</span>
          </li>
        ))}
      </ul>
      <p className="intake-look__honest">{say(kioskPhotoTexts.lookHonest)}</p>
    </div>
  )
}
