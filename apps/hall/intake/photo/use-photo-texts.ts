import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import type { PhotoTexts } from '#ui/file/PhotoPicker.tsx'
import { useWords } from '../../lang/Lang.tsx'

export function usePhotoTexts(): PhotoTexts {
  const say = useWords()
  return {
    label: say(kioskPhotoTexts.label),
    hint: say(kioskPhotoTexts.hint),
    choose: say(kioskPhotoTexts.choose),
    openCamera: say(kioskPhotoTexts.openCamera),
    shoot: say(kioskPhotoTexts.shoot),
    closeCamera: say(kioskPhotoTexts.closeCamera),
    change: say(kioskPhotoTexts.change),
    alt: say(kioskPhotoTexts.alt),
    noCamera: say(kioskPhotoTexts.noCamera),
    starting: say(kioskPhotoTexts.starting),
  }
}
