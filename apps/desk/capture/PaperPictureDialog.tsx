import { type ReactNode, useState } from 'react'
import type { CallInput } from '#contract/endpoint.ts'
import { addPaperPicture, type PicturesView } from '#contract/pictures.ts'
import type { Material } from '#contract/service.ts'
import { addScan, mostScansPerMaterial } from '#contract/uploads.ts'
import { pictureTexts } from '#texts/desk/pictures.ts'
import { pick } from '#texts/lang.ts'
import { Radios } from '#ui/choice/Radios.tsx'
import { SelectField } from '#ui/field/SelectField.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { PictureDialog, type Shot } from './PictureDialog.tsx'
import { useKeptUpload } from './use-kept-upload.ts'

interface PaperPictureDialogProps {
  ticketId: string
  view: PicturesView
  materials: readonly Material[]
  onTaken: (view: PicturesView) => void
  onClose: () => void
}

const beside = 'beside'

/** Which paper, beside its pictures or in place of one; then the picture. */
export function PaperPictureDialog({
  ticketId,
  view,
  materials,
  onTaken,
  onClose,
}: PaperPictureDialogProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const upload = useCommand(addScan)
  const add = useCommand(addPaperPicture)
  const [material, setMaterial] = useState<string | null>(null)
  const [place, setPlace] = useState<string | null>(null)
  const scanIds = view.papers.find((paper) => paper.material === material)?.scanIds ?? []
  const goes = scanIds.length === 0 ? beside : place

  const keep = useKeptUpload(async ({ picture, device }) => {
    const query = { source: device === null ? 'upload' : 'scanner' }
    // The contract types a body of bytes as none.
    const added = await upload.send({ query, body: picture } as unknown as CallInput<typeof addScan>)
    return added?.scanId
  })

  async function save(shot: Shot): Promise<boolean> {
    if (material === null || goes === null) return false
    const scanId = await keep(shot)
    if (scanId === undefined) return false
    const { device } = shot
    const params = { ticketId, preApplicationId: view.preApplicationId }
    const replaces = goes === beside ? null : goes
    const reply = await add.send({ params, body: { material, scanId, replaces, device } })
    if (reply === undefined) return false
    onTaken(reply)
    return true
  }

  return (
    <PictureDialog
      kind="paper"
      title={say(pictureTexts.takePaper)}
      onSave={save}
      onClose={onClose}
      isBusy={upload.isBusy || add.isBusy}
      failure={upload.failure ?? add.failure}
      refused={refusal()}
    >
      <SelectField
        label={say(pictureTexts.whichPaper)}
        placeholder={say(pictureTexts.choose)}
        options={materials.map(({ id, name }) => ({ value: id, text: pick(name, lang) }))}
        value={material}
        onChange={(next) => {
          setMaterial(next)
          setPlace(null)
        }}
      />
      {scanIds.length > 0 && (
        <Radios
          label={say(pictureTexts.where)}
          hint={say(pictureTexts.kept)}
          options={[
            ...(scanIds.length < mostScansPerMaterial ? [{ value: beside, text: say(pictureTexts.add) }] : []),
            ...scanIds.map((scanId, at) => ({ value: scanId, text: say(pictureTexts.replace(at + 1)) })),
          ]}
          value={place}
          onChange={setPlace}
          columns={2}
        />
      )}
    </PictureDialog>
  )

  function refusal(): string | undefined {
    if (material === null) return say(pictureTexts.paperFirst)
    return goes === null ? say(pictureTexts.whereFirst) : undefined
  }
}
