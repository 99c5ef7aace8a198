import type { Mark } from '#contract/service.ts'
import type { PhotoProfileName } from '#contract/uploads.ts'

/** What a photo for a document must measure, from `from` on. */
export interface PhotoProfile {
  readonly profile: PhotoProfileName
  readonly width: number
  readonly height: number
  /** JPEG quality factors that may be used; the best one whose file has the right size. */
  readonly quality: { readonly least: number; readonly most: number }
  /** How large the file may be; null where the standard does not say. */
  readonly bytes: { readonly least: number; readonly most: number } | null
  /** Where the head stands, in pixels of the picture; a part that the standard does not name is left out. */
  readonly composition: PhotoComposition
  readonly from: string
  readonly basis: string
  readonly mark: Mark
}

interface Range {
  readonly least: number
  readonly most: number
}

export interface PhotoComposition {
  /** Sizes that are allowed, where more than the one we draw is. */
  readonly widths: Range
  readonly heights: Range
  /** Width by height. */
  readonly ratio: number
  readonly faceWidth?: Range
  readonly hairToTop?: Range
  /** From the eyes to the lower edge; goes before `hairToTop`: tall hair may be cut. */
  readonly eyesToBottom?: { readonly least: number }
  /** Between the eyes, by the width of the picture. */
  readonly eyeDistance?: Range
}

// National standards, the same in every hall, and so a dated table here rather than a file of each catalogue.
const profiles: readonly PhotoProfile[] = [
  {
    profile: 'id-card',
    width: 358,
    height: 441,
    quality: { least: 70, most: 70 },
    bytes: null,
    composition: {
      widths: { least: 358, most: 358 },
      heights: { least: 441, most: 441 },
      ratio: 358 / 441,
      faceWidth: { least: 193, most: 221 },
      hairToTop: { least: 7, most: 21 },
      eyesToBottom: { least: 207 },
    },
    from: '2019-01-01',
    basis: 'GA/T 461-2019 居民身份证制证用数字相片技术要求（358×441 像素，350 dpi，26×32 毫米）',
    mark: 'S2',
  },
  {
    profile: 'exit-entry',
    // The size for which the guide tells the place of head and eyes; 354–480 wide, 3:4, would be allowed.
    width: 354,
    height: 472,
    quality: { least: 40, most: 100 },
    // The standard says 20–80 KB and not which kilobyte: inside whichever is meant.
    bytes: { least: 20 * 1024, most: 80 * 1000 },
    composition: {
      widths: { least: 354, most: 480 },
      heights: { least: 472, most: 640 },
      ratio: 3 / 4,
      eyeDistance: { least: 0.23, most: 0.33 },
    },
    from: '2019-04-01',
    basis: '国家移民管理局 出入境证件相片照相指引（宽 354–480、高 472–640 像素，3:4，JPEG 20–80 KB）',
    mark: 'S',
  },
]

/** The profile in force on a day `YYYY-MM-DD`. */
export function getPhotoProfile({ profile, on }: { profile: PhotoProfileName; on: string }): PhotoProfile {
  const [inForce] = profiles
    .filter((candidate) => candidate.profile === profile && candidate.from <= on)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))
  if (inForce === undefined) throw new RangeError(`expected a photo profile ${profile} in force on ${on}, found none`)
  return inForce
}
