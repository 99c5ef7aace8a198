import type { PictureReason, PicturesView, WindowPicture } from '#contract/pictures.ts'
import { mostScansPerMaterial } from '#contract/uploads.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'

export type PaperPictures = PicturesView['papers'][number]

/** The pictures of each paper as they count now: what was sent ahead, and in its order what the window took since. */
export function picturesNow(
  sent: readonly PaperPictures[],
  taken: readonly Pick<WindowPicture, 'material' | 'pictureId' | 'replacedId'>[],
): PaperPictures[] {
  const now = new Map(sent.map(({ material, scanIds }) => [material, [...scanIds]]))
  for (const { material, pictureId, replacedId } of taken) {
    if (material === null) continue
    const scanIds = now.get(material) ?? []
    const at = replacedId === null ? -1 : scanIds.indexOf(replacedId)
    if (at < 0) scanIds.push(pictureId)
    else scanIds[at] = pictureId
    now.set(material, scanIds)
  }
  return [...now].map(([material, scanIds]) => ({ material, scanIds }))
}

interface PictureQuestion {
  /** As they count now. */
  readonly pictures: readonly PaperPictures[]
  /** Of this person's list. */
  readonly materials: readonly string[]
  readonly material: string
  readonly replaces: string | null
}

/** A picture beside a paper of the list, of which there are never more than somebody sends ahead; or in place of one. */
export function decidePaperPicture({
  pictures,
  materials,
  material,
  replaces,
}: PictureQuestion): Decision<null, PictureReason | 'material-unknown'> {
  if (!materials.includes(material)) return refused('material-unknown', { field: 'material', materials: [material] })
  const scanIds = pictures.find((paper) => paper.material === material)?.scanIds ?? []
  if (replaces !== null) return scanIds.includes(replaces) ? accepted(null) : refused('picture-replaced')
  return scanIds.length < mostScansPerMaterial
    ? accepted(null)
    : refused('pictures-full', { most: mostScansPerMaterial })
}
