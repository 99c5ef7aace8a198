import type { PhotoProfile } from './photo-profile.ts'

/** What was measured in a picture, in pixels; what nobody measured is left out and not judged. */
export interface PhotoMeasures {
  readonly width: number
  readonly height: number
  readonly bytes?: number
  readonly background: 'white' | 'other'
  readonly faceWidth?: number
  readonly hairToTop?: number
  readonly eyesToBottom?: number
  readonly eyeDistance?: number
}

export type PhotoFault =
  | 'size'
  | 'ratio'
  | 'bytes'
  | 'background'
  | 'face-width'
  | 'hair-to-top'
  | 'eyes-to-bottom'
  | 'eye-distance'

/** Good where there is no fault; a warning is told and stops nothing. */
export interface PhotoVerdict {
  readonly faults: readonly PhotoFault[]
  readonly warnings: readonly PhotoFault[]
}

/** Whether the head stands where the standard wants it (GA/T 461-2019; 出入境证件相片照相指引). */
export function judgeComposition(
  { width, height, bytes, background, ...head }: PhotoMeasures,
  { composition, bytes: allowed }: Pick<PhotoProfile, 'composition' | 'bytes'>,
): PhotoVerdict {
  const { widths, heights, ratio, faceWidth, hairToTop, eyesToBottom, eyeDistance } = composition
  const isOfRatio = Math.abs(width / height - ratio) < 0.005
  const eyes = eyeDistance && { least: eyeDistance.least * width, most: eyeDistance.most * width }
  const faults: PhotoFault[] = []
  if (!isOfRatio) faults.push('ratio')
  else if (isOutside(width, widths) || isOutside(height, heights)) faults.push('size')
  if (allowed !== null && isOutside(bytes, allowed)) faults.push('bytes')
  if (background !== 'white') faults.push('background')
  if (isOutside(head.faceWidth, faceWidth)) faults.push('face-width')
  if (isOutside(head.eyesToBottom, eyesToBottom)) faults.push('eyes-to-bottom')
  if (isOutside(head.eyeDistance, eyes)) faults.push('eye-distance')
  const isHairOut = isOutside(head.hairToTop, hairToTop)
  // 眼睛到下边缘优先: with the eyes high enough, tall hair may be cut.
  const isCutForEyes = head.eyesToBottom !== undefined && !faults.includes('eyes-to-bottom')
  if (isHairOut && !isCutForEyes) faults.push('hair-to-top')
  return { faults, warnings: isHairOut && isCutForEyes ? ['hair-to-top'] : [] }
}

function isOutside(value: number | undefined, range: { least: number; most?: number } | undefined): boolean {
  if (value === undefined || range === undefined) return false
  return value < range.least || value > (range.most ?? Number.POSITIVE_INFINITY)
}
