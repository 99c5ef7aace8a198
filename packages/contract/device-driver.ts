import type { CaptureDevice, Finger, FingerCapture } from './biometrics.ts'

/**
 * What every device at a window does, whoever makes it: a driver finds devices for one kind of work, and a session with one
 * of them does it. The simulator is a driver; the agent of real devices will be another, and no screen will know.
 */
export interface DeviceDriver {
  readonly name: string
  discover(kind: CaptureKind): Promise<readonly CaptureDevice[]>
  open<Kind extends CaptureKind>(kind: Kind, device: CaptureDevice): Promise<DeviceSessions[Kind]>
}

/** What is taken at a window by a device. */
export type CaptureKind = keyof DeviceSessions

export interface DeviceSessions {
  readonly fingerprints: FingerSession
  /** A document camera or scanner. */
  readonly paper: PictureSession
  readonly portrait: PictureSession
}

/** One use of one device. Whoever opened it closes it; nothing captured outlives it there. */
export interface FingerSession {
  capture(finger: Finger): Promise<FingerCapture>
  /** How a capture may be looked at: never the print, only how good it is. */
  preview(capture: FingerCapture): DevicePreview
  close(): Promise<void>
}

export interface PictureSession {
  /** A JPEG or PNG as the device made it: an upload like any other, judged and drawn anew by the server. */
  shoot(): Promise<Blob>
  close(): Promise<void>
}

export interface DevicePreview {
  readonly finger: Finger
  readonly quality: number
}
