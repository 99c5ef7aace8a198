import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../button/Button.tsx'
import { Banner } from '../status/Banner.tsx'
import { shoot } from './shoot.ts'

interface CameraViewProps {
  texts: { label: string; shoot: string; closeCamera: string; noCamera: string; starting: string }
  onPhoto: (photo: Blob) => void
  onClose: () => void
}

/** The camera, live, with an oval for the head. The stream stops when the view goes. */
export function CameraView({ texts, onPhoto, onClose }: CameraViewProps): ReactNode {
  const video = useRef<HTMLVideoElement>(null)
  const state = useCamera(video)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form of its own
    <div className="ui-camera" role="group" aria-label={texts.label}>
      {state === 'refused' ? (
        <Banner tone="warn" title={texts.noCamera} announce="alert" />
      ) : (
        <div className="ui-camera__view">
          <video ref={video} className="ui-camera__video" playsInline muted autoPlay aria-label={texts.label} />
          <svg className="ui-camera__guide" viewBox="0 0 100 130" aria-hidden="true">
            <ellipse cx="50" cy="55" rx="26" ry="34" />
          </svg>
        </div>
      )}
      <div className="ui-camera__actions">
        <Button onPress={onClose}>{texts.closeCamera}</Button>
        {state !== 'refused' && (
          <Button
            variant="primary"
            icon="camera"
            busy={state === 'starting' && texts.starting}
            onPress={() => {
              if (video.current !== null) void shoot(video.current).then(onPhoto)
            }}
          >
            {texts.shoot}
          </Button>
        )}
      </div>
    </div>
  )
}

type CameraState = 'starting' | 'live' | 'refused'

function useCamera(video: { readonly current: HTMLVideoElement | null }): CameraState {
  const [state, setState] = useState<CameraState>('starting')
  useEffect(() => {
    let stream: MediaStream | undefined
    let isGone = false
    async function open(): Promise<void> {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user', width: { ideal: 1280 } } })
      if (isGone || video.current === null) return stop(stream)
      video.current.srcObject = stream
      setState('live')
    }
    // No camera, or it may not be used: both are answers a person gives, and a file is always another way.
    open().catch(() => setState('refused'))
    return () => {
      isGone = true
      stop(stream)
    }
  }, [video])
  return state
}

function stop(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
