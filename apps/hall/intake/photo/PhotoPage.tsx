import { type ReactNode, useState } from 'react'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { Button } from '#ui/button/Button.tsx'
import { PhotoPicker } from '#ui/file/PhotoPicker.tsx'
import { Icon, type IconName } from '#ui/icon/Icon.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useHost } from '../host.ts'
import { usePhotoUpload } from '../uploads/use-upload.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { LookYourself } from './LookYourself.tsx'
import { usePhotoTexts } from './use-photo-texts.ts'

/** The photo: from a file or the camera, looked at before it goes on; the window is always another way. */
export function PhotoPage(): ReactNode {
  const say = useWords()
  const { service, draft, change, goOn, goBack } = useVisit()
  const { channel } = useHost()
  const { send, isBusy, failure, clear } = usePhotoUpload(service.photo ?? 'id-card')
  const [isMissing, setMissing] = useState(false)
  const texts = usePhotoTexts()
  const { photo, photoId } = draft

  async function submit(): Promise<void> {
    if (photo === null) return setMissing(true)
    if (photoId !== null) return goOn()
    const added = await send(photo)
    if (added === undefined) return
    change({ photoId: added.id, photoToken: added.token })
    goOn()
  }
  function takeAtWindow(): void {
    change({ photo: null, photoId: null, photoToken: null })
    goOn()
  }
  return (
    <StoryPage
      title={say(kioskPhotoTexts.title)}
      titleKey="photo"
      actions={
        <>
          <Button icon="left" onPress={goBack}>
            {say(frameTexts.back)}
          </Button>
          <Button onPress={takeAtWindow}>{say(kioskPhotoTexts.atWindow)}</Button>
          <Button variant="primary" onPress={() => void submit()} busy={isBusy && say(kioskPhotoTexts.uploading)}>
            {say(kioskPhotoTexts.next)}
          </Button>
        </>
      }
    >
      {failure?.kind === 'no-answer' && <FailureBanner failure={failure} />}
      <div className="intake-photo">
        <PhotoPicker
          texts={texts}
          photo={photo}
          onPhoto={(next) => {
            change({ photo: next, photoId: null })
            clear()
            setMissing(false)
          }}
          accept={['image/jpeg', 'image/png']}
          camera
          error={failure?.kind === 'refused' ? failure.problem.detail : missing()}
        >
          <LookYourself />
        </PhotoPicker>
      </div>
      <div className="intake-notes">
        <Note icon="window" title={say(kioskPhotoTexts.notHere)} text={say(kioskPhotoTexts.notHereText)} />
        <Note
          icon="lock"
          title={say(kioskPhotoTexts.onlyThis)}
          text={say(channel === 'kiosk' ? kioskPhotoTexts.onlyThisText : kioskPhotoTexts.onlyThisTextElsewhere)}
        />
      </div>
    </StoryPage>
  )

  function missing(): string | undefined {
    return isMissing ? say(kioskPhotoTexts.missing) : undefined
  }
}

function Note({ icon, title, text }: { icon: IconName; title: string; text: string }): ReactNode {
  return (
    <Card className="intake-note">
      <Icon name={icon} />
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
    </Card>
  )
}
