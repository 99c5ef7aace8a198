import { type ReactNode, useState } from 'react'
import type { PicturesView, WindowPicture } from '#contract/pictures.ts'
import { getPhoto, getScan } from '#contract/uploads.ts'
import { timeText } from '#texts/dates.ts'
import { pictureTexts } from '#texts/desk/pictures.ts'
import { scanTexts } from '#texts/desk/scans.ts'
import { Button } from '#ui/button/Button.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useObjectAddress } from '../server/use-object-address.ts'
import { useRead } from '../server/use-read.ts'

interface TakenHereProps {
  pictures: PicturesView
  /** Of which paper; null for the portrait. */
  material: string | null
  name: string
}

/** Who took a picture at the window, when and by what; and what it went in for, to be looked at on a press. */
export function TakenHere({ pictures, material, name }: TakenHereProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const [isOpen, setOpen] = useState(false)
  const taken = pictures.taken.filter((one) => one.material === material)
  const scanIds = pictures.papers.find((paper) => paper.material === material)?.scanIds ?? []
  const current = taken.filter(({ pictureId }) => pictureId === pictures.photoId || scanIds.includes(pictureId))
  const replaced = taken.flatMap(({ replacedId }) => (replacedId === null ? [] : [replacedId]))
  if (taken.length === 0) return null
  return (
    <>
      {current.map((one) => (
        <span key={one.id} className="desk-claim">
          {words(one)}
        </span>
      ))}
      {replaced.length > 0 && (
        <Button
          variant="plain"
          className="desk-replaced"
          label={`${say(pictureTexts.replaced(replaced.length))} ${name}`}
          onPress={() => setOpen(true)}
        >
          {say(pictureTexts.replaced(replaced.length))}
        </Button>
      )}
      {isOpen && (
        <Dialog
          isOpen
          onClose={() => setOpen(false)}
          isDismissable
          title={say(pictureTexts.replacedOf(name))}
          actions={
            <Button variant="primary" onPress={() => setOpen(false)} autoFocus>
              {say(scanTexts.close)}
            </Button>
          }
        >
          {replaced.map((id, at) => {
            const page = say(scanTexts.page(name, at + 1))
            return material === null ? (
              <OldPhoto key={id} id={id} name={page} />
            ) : (
              <OldScan key={id} id={id} name={page} />
            )
          })}
        </Dialog>
      )}
    </>
  )

  function words({ pictureId, by, at, device }: WindowPicture): string {
    const page = material === null ? '' : say(pictureTexts.pageNumber(scanIds.indexOf(pictureId) + 1))
    const sentence = say(pictureTexts.taken(page, by, timeText(at)))
    return device?.simulated === true
      ? [sentence, say(pictureTexts.simulatedDevice)].join(lang === 'en' ? ', ' : '，')
      : sentence
  }
}

// A look is recorded, so each is read once, and only when somebody asks for it.
const once = { staleTime: Number.POSITIVE_INFINITY }

function OldScan({ id, name }: { id: string; name: string }): ReactNode {
  const { data, error } = useRead(getScan, { params: { scanId: id }, query: { size: 'full' } }, once)
  return <OldPicture data={data} isFailed={error !== null} name={name} />
}

function OldPhoto({ id, name }: { id: string; name: string }): ReactNode {
  const { data, error } = useRead(getPhoto, { params: { photoId: id } }, once)
  return <OldPicture data={data} isFailed={error !== null} name={name} />
}

function OldPicture({ data, isFailed, name }: { data: unknown; isFailed: boolean; name: string }): ReactNode {
  const say = useWords()
  const address = useObjectAddress(data)
  if (isFailed) return <p role="alert">{say(scanTexts.failed(name))}</p>
  return address === null ? null : <img className="desk-scan__whole" src={address} alt={say(scanTexts.picture(name))} />
}
