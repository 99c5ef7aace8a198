import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { freeText, Id, Moment } from './fields.ts'

const biometricReasons = [
  'fingerprint-quality-low',
  'fingers-alike',
  'too-old-for-exception',
  'form-changed',
  'signature-empty',
  'signer-unknown',
] as const
export type BiometricReason = (typeof biometricReasons)[number]

/** Why a case is not accepted yet: what the law wants of the person is not there, or of another form than the one filed. */
export const missingBiometricReasons = ['fingerprints-missing', 'signature-missing', 'signature-outdated'] as const
export type MissingBiometricReason = (typeof missingBiometricReasons)[number]

export type Finger = z.infer<typeof Finger>
export const Finger = z.enum([
  'right-thumb',
  'right-index',
  'right-middle',
  'right-ring',
  'right-little',
  'left-thumb',
  'left-index',
  'left-middle',
  'left-ring',
  'left-little',
])

/** Which device took it, by which driver; `simulated` says that no real one did, and travels with everything it made. */
export type CaptureDevice = z.infer<typeof CaptureDevice>
export const CaptureDevice = z.strictObject({
  id: z.string().min(1).max(64),
  driver: z.string().min(1).max(32),
  model: z.string().min(1).max(80),
  simulated: z.boolean(),
})

/** One finger: quality from 0 to 100, and the template as the device made it, which nobody is shown. */
export type FingerCapture = z.infer<typeof FingerCapture>
export const FingerCapture = z.strictObject({
  finger: Finger,
  quality: z.int().min(0).max(100),
  template: z.base64().min(16).max(8192),
})

/** Why no finger can be taken; `too-young` only below sixteen. */
export type NoFinger = z.infer<typeof NoFinger>
export const NoFinger = z.enum(['missing', 'injured', 'worn', 'cannot-move', 'too-young'])

export type Fingerprints = z.infer<typeof Fingerprints>
export const Fingerprints = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fingers'),
    device: CaptureDevice,
    fingers: z.array(FingerCapture).length(2),
  }),
  z.strictObject({ kind: z.literal('none'), reason: NoFinger, note: freeText(200).optional() }),
])

/** Points of the pen in thousandths of the width and of the height of the glass, with milliseconds since the first. */
export type Stroke = z.infer<typeof Stroke>
export const Stroke = z
  .array(z.tuple([z.int().min(0).max(1000), z.int().min(0).max(1000), z.int().min(0).max(600_000)]))
  .min(1)
  .max(400)

export type Signer = z.infer<typeof Signer>
export const Signer = z.enum(['applicant', 'guardian', 'agent'])

export type Need = z.infer<typeof Need>
export const Need = z.strictObject({ need: z.enum(['required', 'optional']), basis: z.string().nullable() })

/** What was taken of the person for one matter, and what is wanted; templates and pictures stay sealed. */
export type BiometricsView = z.infer<typeof BiometricsView>
export const BiometricsView = z.strictObject({
  preApplicationId: Id,
  needs: z.strictObject({ fingerprints: Need, signature: Need }),
  leastQuality: z.int(),
  /** Of the form as it reads now: what is signed is this and no other. */
  formHash: z.string(),
  signers: z.array(z.strictObject({ signer: Signer, name: z.string() })),
  fingerprints: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('fingers'),
        at: Moment,
        simulated: z.boolean(),
        fingers: z.array(z.strictObject({ finger: Finger, quality: z.int() })),
      }),
      z.strictObject({ kind: z.literal('none'), at: Moment, reason: NoFinger }),
    ])
    .nullable(),
  signature: z.strictObject({ at: Moment, signer: Signer, isCurrent: z.boolean() }).nullable(),
})

const matter = z.strictObject({ ticketId: Id, preApplicationId: Id })

export const getBiometrics = endpoint({
  name: 'getBiometrics',
  method: 'GET',
  path: '/api/pre-applications/:preApplicationId/biometrics',
  summary: 'Which fingerprints and signature a matter needs, and what is there of them; never the prints themselves',
  params: z.strictObject({ preApplicationId: Id }),
  reply: BiometricsView,
})
export const registerFingerprints = endpoint({
  name: 'registerFingerprints',
  method: 'POST',
  path: '/api/tickets/:ticketId/matters/:preApplicationId/fingerprints',
  summary: 'Two fingers of the person at my window, or why there are none',
  params: matter,
  body: Fingerprints,
  reply: BiometricsView,
})
export const signForm = endpoint({
  name: 'signForm',
  method: 'POST',
  path: '/api/tickets/:ticketId/matters/:preApplicationId/signature',
  summary: 'The signature on glass under the form as it reads now',
  params: matter,
  body: z.strictObject({
    formHash: z.string().regex(/^[0-9a-f]{64}$/),
    signer: Signer,
    strokes: z.array(Stroke).min(1).max(40),
  }),
  reply: BiometricsView,
})
