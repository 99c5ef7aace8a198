/** What the first bytes say. Only JPEG and PNG are taken; the others are told apart to say what to do instead. */
export type FileKind = 'jpeg' | 'png' | 'heic' | 'pdf' | 'zip' | 'drawing' | 'other-picture' | 'empty' | 'unknown'

interface Signature {
  readonly kind: FileKind
  readonly at: number
  readonly bytes: readonly number[]
}

// HEIF is a box of kind `ftyp` with its brand (ISO/IEC 14496-12 §4.3); telephones write these with HEVC inside.
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

const signatures: readonly Signature[] = [
  { kind: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  ...heicBrands.map((brand) => ({ kind: 'heic', at: 4, bytes: lettersOf(`ftyp${brand}`) }) as const),
  // Also .docx, .xlsx and .ofd.
  { kind: 'zip', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zip', at: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'zip', at: 0, bytes: [0x1f, 0x8b] },
  { kind: 'zip', at: 0, bytes: [...lettersOf('Rar!'), 0x1a, 0x07] },
  { kind: 'zip', at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'other-picture', at: 0, bytes: lettersOf('GIF8') },
  { kind: 'other-picture', at: 8, bytes: lettersOf('WEBP') },
  { kind: 'other-picture', at: 4, bytes: lettersOf('ftypavif') },
  { kind: 'other-picture', at: 0, bytes: lettersOf('BM') },
  { kind: 'other-picture', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'other-picture', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
]

// Readers of PDF look for its header in the first kilobyte (PDF 32000-1, Annex H, note 13), so it may hide behind junk.
const headLength = 1024

/** Judges the content, whatever its name or media type says. */
export function recogniseFile(content: Uint8Array): FileKind {
  if (content.length === 0) return 'empty'
  const known = signatures.find(({ at, bytes }) => bytes.every((byte, place) => content[at + place] === byte))
  if (known !== undefined) return known.kind
  const head = String.fromCharCode(...content.subarray(0, headLength))
  if (head.includes('%PDF-')) return 'pdf'
  return /<svg[\s>]|<!doctype svg/i.test(head) ? 'drawing' : 'unknown'
}

function lettersOf(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
