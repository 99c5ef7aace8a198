import type {
  BiometricReason,
  BiometricsView,
  Fingerprints,
  MissingBiometricReason,
  Stroke,
} from '#contract/biometrics.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { leastQuality } from './requirements.ts'

/** Two different fingers, each good enough; or a reason that fits the age. */
export function decideFingerprints(given: Fingerprints, { age }: { age: number }): Decision<null, BiometricReason> {
  if (given.kind === 'none')
    return given.reason === 'too-young' && age >= 16 ? refused('too-old-for-exception') : accepted(null)
  const [one, other] = given.fingers
  if (one?.finger === other?.finger) return refused('fingers-alike')
  const poor = given.fingers.filter(({ quality }) => quality < leastQuality)
  return poor.length > 0 ? refused('fingerprint-quality-low') : accepted(null)
}

/** A dot is no name: the pen must have gone some way. In thousandths of the glass. */
const leastLength = 150

export function decideStrokes(strokes: readonly Stroke[]): Decision<null, BiometricReason> {
  const length = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0)
  return length < leastLength ? refused('signature-empty') : accepted(null)
}

/** Whether what the law wants of the person is there; what is only optional holds nothing up. */
export function decideComplete({
  needs,
  fingerprints,
  signature,
}: Pick<BiometricsView, 'needs' | 'fingerprints' | 'signature'>): Decision<null, MissingBiometricReason> {
  if (needs.fingerprints.need === 'required' && fingerprints === null) return refused('fingerprints-missing')
  if (needs.signature.need === 'required' && signature === null) return refused('signature-missing')
  if (signature !== null && !signature.isCurrent) return refused('signature-outdated')
  return accepted(null)
}

function lengthOf(stroke: Stroke): number {
  return stroke.reduce((sum, [x, y], at) => {
    const before = stroke[at - 1]
    return before === undefined ? 0 : sum + Math.hypot(x - before[0], y - before[1])
  }, 0)
}
