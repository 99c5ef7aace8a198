import { type FaceName, hasGlyph } from './fonts.ts'

/** Characters that one font draws together; `box` is one that no font has. */
export interface Run {
  readonly text: string
  readonly face: FaceName | 'box'
}

/** Invisible companions of the character before them: a variant, a joiner. */
const companion = /\p{Variation_Selector}|\u200d/u

/** A text by the fonts that have its characters: the first font, the one for rare characters, or none. */
export function runsOf(text: string, { bold }: { bold: boolean }): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const face = companion.test(character) && last !== undefined ? last.face : faceOf(character, bold)
    if (last === undefined || last.face !== face || face === 'box') runs.push({ text: character, face })
    else runs[runs.length - 1] = { face, text: last.text + character }
  }
  return runs
}

function faceOf(character: string, bold: boolean): Run['face'] {
  const faces = bold ? (['bold', 'rare-bold', 'rare-regular'] as const) : (['regular', 'rare-regular'] as const)
  return faces.find((face) => hasGlyph(face, character)) ?? 'box'
}

/** `20BB7`: what stands in the box. */
export function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
