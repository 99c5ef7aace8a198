import '#ui/file/file.css'
import { type ReactNode, useState } from 'react'
import type { CaptureDevice } from '#contract/biometrics.ts'
import { pictureTexts } from '#texts/desk/pictures.ts'
import { Button } from '#ui/button/Button.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { FileDrop } from '#ui/file/FileDrop.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { useWords } from '../lang/Lang.tsx'
import type { Failure } from '../server/use-command.ts'
import { useObjectAddress } from '../server/use-object-address.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import { useReader } from './use-reader.ts'

/** What was taken, and by what; null for a file that was chosen. */
export interface Shot {
  readonly picture: Blob
  readonly device: CaptureDevice | null
}

interface PictureDialogProps {
  title: string
  kind: 'paper' | 'portrait'
  onSave: (shot: Shot) => Promise<boolean>
  onClose: () => void
  isBusy: boolean
  failure: Failure | null
  /** Why it cannot be saved yet, besides that there is no picture. */
  refused?: string | undefined
  /** Where the picture goes. */
  children?: ReactNode
}

const accept = ['image/jpeg', 'image/png']

/** One picture by the device of the window, or from a file: looked at before it is saved. */
export function PictureDialog(props: PictureDialogProps): ReactNode {
  const { title, kind, onSave, onClose, isBusy, failure, refused, children } = props
  const say = useWords()
  const { state, device, session } = useReader(kind)
  const [shot, setShot] = useState<Shot | null>(null)
  const [isShooting, setShooting] = useState(false)

  async function shoot(): Promise<void> {
    if (session === null) return
    setShooting(true)
    try {
      setShot({ picture: await session.shoot(), device })
    } finally {
      // A device that fails goes up; the button does not stay busy behind it.
      setShooting(false)
    }
  }

  async function save(): Promise<void> {
    if (shot !== null && (await onSave(shot))) onClose()
  }

  return (
    <Ask
      isOpen
      title={title}
      safeLabel={say(pictureTexts.back)}
      onSafe={onClose}
      actLabel={say(pictureTexts.save)}
      onAct={() => void save()}
      busy={isBusy && say(pictureTexts.saving)}
      refused={refused ?? (shot === null ? say(pictureTexts.pictureFirst) : undefined)}
    >
      {children}
      {shot === null ? (
        <>
          <DeviceNote kind={kind} state={state} isSimulated={device?.simulated ?? false} />
          {state !== 'none' && (
            <Button
              icon={kind === 'paper' ? 'scan' : 'camera'}
              wide
              onPress={() => void shoot()}
              busy={isShooting && say(pictureTexts.working)}
              refused={session === null ? say(pictureTexts.searching) : undefined}
            >
              {say(kind === 'paper' ? pictureTexts.scan : pictureTexts.shoot)}
            </Button>
          )}
          <FileDrop
            label={say(pictureTexts.file)}
            hint={say(pictureTexts.fileHint)}
            chooseLabel={say(pictureTexts.chooseFile)}
            accept={accept}
            onFile={(picture) => setShot({ picture, device: null })}
          />
        </>
      ) : (
        <div className="desk-shot">
          <Preview picture={shot.picture} />
          <p role="status">{sourceOf(shot)}</p>
          <Button onPress={() => setShot(null)}>{say(pictureTexts.again)}</Button>
        </div>
      )}
      <FailureNote failure={failure} />
    </Ask>
  )

  function sourceOf({ device: by }: Shot): string {
    if (by === null) return say(pictureTexts.fromFile)
    return by.simulated ? say(pictureTexts.simulatedDevice) : by.model
  }
}

/** Of one shot: its address goes with it. */
function Preview({ picture }: { picture: Blob }): ReactNode {
  const say = useWords()
  const address = useObjectAddress(picture)
  return address === null ? null : <img className="desk-shot__picture" src={address} alt={say(pictureTexts.preview)} />
}

interface DeviceNoteProps {
  kind: 'paper' | 'portrait'
  state: 'searching' | 'none' | 'open'
  isSimulated: boolean
}

function DeviceNote({ kind, state, isSimulated }: DeviceNoteProps): ReactNode {
  const say = useWords()
  if (state === 'searching') return <p>{say(pictureTexts.searching)}</p>
  if (state === 'none') return <Banner tone="warn" title={say(pictureTexts.noDevice)} announce="alert" />
  if (!isSimulated) return <p>{say(kind === 'paper' ? pictureTexts.putPaper : pictureTexts.lookHere)}</p>
  return (
    <Banner tone="quiet" icon="info" title={say(pictureTexts.simulatedDevice)}>
      {say(kind === 'paper' ? pictureTexts.simulatedScanner : pictureTexts.simulatedCamera)}
    </Banner>
  )
}
