import type { CaptureDevice, Finger, FingerCapture } from './biometrics.ts'

/**
 * What every device at a window does, whoever makes it: a driver finds devices, a session with one of them captures, and
 * shows how good it was. The simulator is a driver; the agent of real devices will be another, and no screen will know.
 */
export interface DeviceDriver {
  readonly name: string
  discover(): Promise<readonly CaptureDevice[]>
  open(device: CaptureDevice): Promise<DeviceSession>
}

/** One use of one device. Whoever opened it closes it; nothing captured outlives it there. */
export interface DeviceSession {
  capture(finger: Finger): Promise<FingerCapture>
  /** How a capture may be looked at: never the print, only how good it is. */
  preview(capture: FingerCapture): DevicePreview
  close(): Promise<void>
}

export interface DevicePreview {
  readonly finger: Finger
  readonly quality: number
}
