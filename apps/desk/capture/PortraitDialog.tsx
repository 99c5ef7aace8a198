import type { ReactNode } from 'react'
import type { CallInput } from '#contract/endpoint.ts'
import { type PicturesView, takePortrait } from '#contract/pictures.ts'
import { addPhoto, type PhotoProfileName } from '#contract/uploads.ts'
import { pictureTexts } from '#texts/desk/pictures.ts'
import { useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { PictureDialog, type Shot } from './PictureDialog.tsx'
import { useKeptUpload } from './use-kept-upload.ts'

interface PortraitDialogProps {
  ticketId: string
  preApplicationId: string
  profile: PhotoProfileName
  /** One is there already, and is kept. */
  hasPhoto: boolean
  onTaken: (view: PicturesView) => void
  onClose: () => void
}

/** The portrait by the standard of this document: judged like every photo, then made the one of the matter. */
export function PortraitDialog({
  ticketId,
  preApplicationId,
  profile,
  hasPhoto,
  onTaken,
  onClose,
}: PortraitDialogProps): ReactNode {
  const say = useWords()
  const upload = useCommand(addPhoto)
  const take = useCommand(takePortrait)

  const keep = useKeptUpload(async ({ picture: body }) => {
    // The contract types a body of bytes as none.
    const added = await upload.send({ query: { profile }, body } as unknown as CallInput<typeof addPhoto>)
    return added?.photoId
  })

  async function save(shot: Shot): Promise<boolean> {
    const photoId = await keep(shot)
    if (photoId === undefined) return false
    const params = { ticketId, preApplicationId }
    const reply = await take.send({ params, body: { photoId, device: shot.device } })
    if (reply === undefined) return false
    onTaken(reply)
    return true
  }

  return (
    <PictureDialog
      kind="portrait"
      title={say(pictureTexts.takePortrait)}
      onSave={save}
      onClose={onClose}
      isBusy={upload.isBusy || take.isBusy}
      failure={upload.failure ?? take.failure}
    >
      {hasPhoto && <p>{say(pictureTexts.kept)}</p>}
    </PictureDialog>
  )
}
