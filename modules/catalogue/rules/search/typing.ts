/** A piece of what was typed that stands for one syllable: how long it is, and how sure, from 0 to 1. */
export type Piece = { readonly length: number; readonly quality: number }

/** A syllable as it is written, then as it is heard by those who do not tell zh from z, ng from n, n from l. */
export type Spellings = readonly [written: string, ...heard: string[]]

export const initialOnly = 0.55

export function spellingsOf(written: string): Spellings {
  const begins = [written, /^[zcs]h/.test(written) ? written.replace('h', '') : written.replace(/^[zcs]/, '$&h')]
  const swapped = begins.flatMap((one) => [one, one.replace(/^[nl]/, (letter) => (letter === 'n' ? 'l' : 'n'))])
  const ends = swapped.flatMap((one) => [one, one.endsWith('ng') ? one.slice(0, -1) : one.replace(/n$/, 'ng')])
  const all = new Set(ends.flatMap((one) => [one, one.replace('v', 'u'), one.replace('v', 'yu')]))
  all.delete(written)
  return [written, ...all]
}

/**
 * The ways a syllable stands at the beginning of `typed`: in full, as it is heard, begun, its initial alone, or with
 * one slip of the finger. Of each length the surest.
 */
export function listPieces([written, ...heard]: Spellings, typed: string): Piece[] {
  const found = new Map<number, number>()
  for (const spelling of heard) if (typed.startsWith(spelling)) note(spelling.length, 0.85)
  for (let length = sharedStart(written, typed); length > 0; length -= 1) {
    if (length === written.length) note(length, 1)
    else note(length, length === 1 ? initialOnly : 0.65)
  }
  for (const length of written.length > 2 ? [-1, 0, 1].map((more) => written.length + more) : []) {
    if (length <= typed.length && isOneSlip(typed.slice(0, length), written)) note(length, 0.6)
  }
  return [...found].map(([length, quality]) => ({ length, quality }))

  function note(length: number, quality: number): void {
    if (quality > (found.get(length) ?? 0)) found.set(length, quality)
  }
}

/** How surely a typed English word stands for one of the catalogue; 0 where it does not. */
export function likeness(typed: string, word: string): number {
  if (typed === word) return 1
  if (typed.length < 3) return 0
  if (typed === `${word}s` || `${typed}s` === word) return 0.95
  if (word.startsWith(typed)) return 0.5 + (0.4 * typed.length) / word.length
  return typed.length > 3 && word.length > 3 && isOneSlip(typed, word) ? 0.75 : 0
}

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** One letter wrong, missing or too many, or two neighbours that changed places. */
function isOneSlip(typed: string, word: string): boolean {
  const start = sharedStart(typed, word)
  const [found, wanted] = [typed.slice(start), word.slice(start)]
  return (
    [wanted, wanted.slice(1)].includes(found.slice(1)) ||
    found === wanted.slice(1) ||
    (found.slice(2) === wanted.slice(2) && found[0] === wanted[1] && found[1] === wanted[0])
  )
}
