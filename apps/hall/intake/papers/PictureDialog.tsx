import { type ReactNode, useState } from 'react'
import type { Material } from '#contract/service.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { Button } from '#ui/button/Button.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { PhotoPicker } from '#ui/file/PhotoPicker.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { usePhotoTexts } from '../photo/use-photo-texts.ts'
import { useScanUpload } from '../uploads/use-upload.ts'
import { useVisit } from '../visit/visit-context.ts'

/** Up to so many pictures of one paper: the contract takes no more. */
const most = 6

/** A picture of one paper, by the camera or from a file. */
export function PictureDialog({ material, onClose }: { material: Material; onClose: () => void }): ReactNode {
  const say = useWords()
  const { draft, change } = useVisit()
  const { send, isBusy, failure, clear } = useScanUpload()
  const [picture, setPicture] = useState<Blob | null>(null)
  const texts = usePhotoTexts()
  const { id, name } = material
  const taken = draft.scans[id] ?? []

  async function keep(): Promise<void> {
    if (picture === null) return
    const added = await send(picture)
    if (added === undefined) return
    const scan = { id: added.id, ...(added.token !== null && { token: added.token }) }
    change({ scans: { ...draft.scans, [id]: [...taken, scan] }, papers: { ...draft.papers, [id]: 'have' } })
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say(intakeTexts.pictureOf(say(name)))}
      actions={
        <>
          <Button onPress={onClose}>{say(intakeTexts.closePicture)}</Button>
          {taken.length > 0 && (
            <Button onPress={() => change({ scans: { ...draft.scans, [id]: [] } })}>
              {say(intakeTexts.removePictures)}
            </Button>
          )}
          <Button
            variant="primary"
            onPress={() => void keep()}
            busy={isBusy && say(kioskPhotoTexts.uploading)}
            refused={picture === null || taken.length >= most ? say(intakeTexts.pictureHint) : undefined}
          >
            {say(intakeTexts.keepPicture)}
          </Button>
        </>
      }
    >
      {failure?.kind === 'no-answer' && <FailureBanner failure={failure} />}
      <PhotoPicker
        texts={{ ...texts, label: say(name), hint: say(intakeTexts.pictureHint), alt: say(intakeTexts.pictureAlt) }}
        photo={picture}
        onPhoto={(next) => {
          setPicture(next)
          clear()
        }}
        accept={['image/jpeg', 'image/png']}
        camera
        error={failure?.kind === 'refused' ? failure.problem.detail : undefined}
      />
    </Dialog>
  )
}
