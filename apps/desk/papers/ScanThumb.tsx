import { type ReactNode, useState } from 'react'
import { getScan } from '#contract/uploads.ts'
import { scanTexts } from '#texts/desk/scans.ts'
import { Button } from '#ui/button/Button.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useObjectAddress } from '../server/use-object-address.ts'
import { useRead } from '../server/use-read.ts'

interface ScanThumbProps {
  scanId: string
  /** The paper, and which of its pages: "居民户口簿 1". */
  name: string
}

const once = { staleTime: Number.POSITIVE_INFINITY }

/** What was sent ahead of one page of a paper; a press shows it large. Every look is recorded, so it is read once. */
export function ScanThumb({ scanId, name }: ScanThumbProps): ReactNode {
  const say = useWords()
  const [isOpen, setOpen] = useState(false)
  const { data, error } = useRead(getScan, { params: { scanId }, query: { size: 'thumb' } }, once)
  const address = useObjectAddress(data)
  if (error !== null) return <span className="desk-scan__failed">{say(scanTexts.failed(name))}</span>
  return (
    <>
      <Button variant="plain" className="desk-scan" label={say(scanTexts.open(name))} onPress={() => setOpen(true)}>
        {address === null ? (
          <span className="desk-scan__picture" />
        ) : (
          <img className="desk-scan__picture" src={address} alt="" />
        )}
      </Button>
      {isOpen && <WholeScan scanId={scanId} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}

function WholeScan({ scanId, name, onClose }: ScanThumbProps & { onClose: () => void }): ReactNode {
  const say = useWords()
  const { data, error } = useRead(getScan, { params: { scanId }, query: { size: 'full' } }, once)
  const address = useObjectAddress(data)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable
      title={name}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {say(scanTexts.close)}
        </Button>
      }
    >
      {error !== null && <p role="alert">{say(scanTexts.failed(name))}</p>}
      {address !== null && <img className="desk-scan__whole" src={address} alt={say(scanTexts.picture(name))} />}
    </Dialog>
  )
}
