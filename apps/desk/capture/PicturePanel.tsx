import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { getPictures, type PicturesView } from '#contract/pictures.ts'
import type { Material } from '#contract/service.ts'
import { pictureTexts } from '#texts/desk/pictures.ts'
import { Button } from '#ui/button/Button.tsx'
import { MaterialList } from '#ui/record/MaterialList.tsx'
import { MaterialRow } from '#ui/record/MaterialRow.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useWords } from '../lang/Lang.tsx'
import type { DeskService } from '../window/desk-service.ts'
import { PaperPictureDialog } from './PaperPictureDialog.tsx'
import { PortraitDialog } from './PortraitDialog.tsx'
import { TakenHere } from './TakenHere.tsx'

interface PicturePanelProps extends DeskService {
  pictures: PicturesView
  materials: readonly Material[]
}

/** What can be photographed of the person in front: the portrait, where the document has one, and their papers. */
export function PicturePanel({ current, view, service, pictures, materials }: PicturePanelProps): ReactNode {
  const say = useWords()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<'portrait' | 'paper' | null>(null)
  const params = { preApplicationId: view.id }
  const dialog = {
    ticketId: current.id,
    onTaken: (reply: PicturesView): void => void queries.setQueryData([getPictures.name, { params }], reply),
    onClose: (): void => setAsking(null),
  }
  const hasPhoto = pictures.photoId !== null
  const count = pictures.papers.reduce((sum, { scanIds }) => sum + scanIds.length, 0)
  return (
    <>
      <MaterialList title={say(pictureTexts.title)}>
        {service.photo !== undefined && (
          <MaterialRow
            name={say(pictureTexts.portrait)}
            evidence={<TakenHere pictures={pictures} material={null} name={say(pictureTexts.portrait)} />}
            tag={
              <Tag tone={hasPhoto ? 'ok' : 'warn'} icon={hasPhoto ? 'ok' : 'missing'}>
                {say(hasPhoto ? pictureTexts.portraitThere : pictureTexts.portraitMissing)}
              </Tag>
            }
            action={
              <Button icon="camera" onPress={() => setAsking('portrait')}>
                {say(pictureTexts.takePortrait)}
              </Button>
            }
          />
        )}
        <MaterialRow
          name={say(pictureTexts.papers)}
          tag={<Tag tone="quiet">{say(count === 0 ? pictureTexts.none : pictureTexts.count(count))}</Tag>}
          action={
            <Button icon="scan" onPress={() => setAsking('paper')}>
              {say(pictureTexts.takePaper)}
            </Button>
          }
        />
      </MaterialList>
      {asking === 'portrait' && service.photo !== undefined && (
        <PortraitDialog {...dialog} preApplicationId={view.id} profile={service.photo} hasPhoto={hasPhoto} />
      )}
      {asking === 'paper' && (
        <PaperPictureDialog {...dialog} view={pictures} materials={materials.filter(({ takenHere }) => !takenHere)} />
      )}
    </>
  )
}
