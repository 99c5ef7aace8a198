import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../button/Button.tsx'
import { Icon } from '../icon/Icon.tsx'
import { CameraView } from './CameraView.tsx'
import { FileDrop } from './FileDrop.tsx'

export interface PhotoTexts {
  label: string
  hint: string
  /** "选一张照片" */
  choose: string
  /** "用摄像头拍" */
  openCamera: string
  /** "拍照" */
  shoot: string
  /** "不拍了" */
  closeCamera: string
  /** "换一张" */
  change: string
  /** What the picture is, for those who cannot see it: "您选的照片". */
  alt: string
  /** The camera did not open: what to do instead. */
  noCamera: string
  /** While the camera starts. */
  starting: string
}

interface PhotoPickerProps {
  texts: PhotoTexts
  photo: Blob | null
  onPhoto: (photo: Blob | null) => void
  accept: readonly string[]
  /** Offer the camera too; choosing a file is always possible. */
  camera?: boolean | undefined
  error?: string | undefined
  /** Beside the preview: what was checked, and how it went. */
  children?: ReactNode
  id?: string | undefined
}

/** A portrait from a file or from the camera, with a preview to look at before it goes on. */
export function PhotoPicker(props: PhotoPickerProps): ReactNode {
  const { texts, photo, onPhoto, accept, camera, error, children, id } = props
  const [isShooting, setShooting] = useState(false)
  const preview = usePreview(photo)

  if (isShooting) {
    return (
      <CameraView
        texts={texts}
        onPhoto={(shot) => {
          setShooting(false)
          onPhoto(shot)
        }}
        onClose={() => setShooting(false)}
      />
    )
  }
  if (preview === null) {
    return (
      <div className="ui-photo">
        <FileDrop
          label={texts.label}
          hint={texts.hint}
          chooseLabel={texts.choose}
          accept={accept}
          onFile={onPhoto}
          icon="user"
          error={error}
          id={id}
        />
        {camera && (
          <Button icon="camera" onPress={() => setShooting(true)} wide>
            {texts.openCamera}
          </Button>
        )}
      </div>
    )
  }
  return (
    <div className="ui-photo__chosen" data-invalid={error !== undefined || undefined} id={id}>
      <img className="ui-photo__preview" src={preview} alt={texts.alt} />
      <div className="ui-photo__about">
        {error !== undefined && (
          <p className="ui-field__error" role="alert">
            <Icon name="alert" />
            <span>{error}</span>
          </p>
        )}
        {children}
        <Button onPress={() => onPhoto(null)}>{texts.change}</Button>
      </div>
    </div>
  )
}

/** An address for the picture while it is shown; it needs `img-src blob:`. */
function usePreview(photo: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (photo === null) return setAddress(null)
    const made = URL.createObjectURL(photo)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return address
}
