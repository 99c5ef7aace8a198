import type { Mark } from '#contract/service.ts'

/** What a photo for a document must measure, from `from` on. */
export interface PhotoProfile {
  readonly width: number
  readonly height: number
  /** JPEG quality factor. */
  readonly quality: number
  readonly from: string
  readonly basis: string
  readonly mark: Mark
}

// A national standard, the same in every hall, and so a dated table here rather than a file of each catalogue.
const profiles: readonly PhotoProfile[] = [
  {
    width: 358,
    height: 441,
    quality: 70,
    from: '2019-01-01',
    basis: 'GA/T 461-2019 居民身份证制证用数字相片技术要求（358×441 像素，350 dpi，26×32 毫米）',
    mark: 'S2',
  },
]

/** The profile of the identity card photo in force on a day `YYYY-MM-DD`. */
export function getPhotoProfile(on: string): PhotoProfile {
  const inForce = profiles.filter(({ from }) => from <= on).toSorted((one, other) => (one.from < other.from ? 1 : -1))
  const [profile] = inForce
  if (profile === undefined) throw new RangeError(`expected a photo profile in force on ${on}, found none`)
  return profile
}
