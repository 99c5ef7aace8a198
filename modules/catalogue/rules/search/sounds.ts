import type { SearchIndex } from '#contract/search.ts'
import { isLatin, type Query } from './query.ts'
import { listPieces, type Piece, spellingsOf } from './typing.ts'

/** The pieces of a query that begin at an atom and stand for a character with its sound. */
export type Hearing = (at: number, character: string, sound: string) => readonly Piece[]

/** No syllable with a slip is longer. */
const longestSyllable = 8

/** Works out once, for all words, how the atoms of a query stand for the syllables of the index. */
export function hear({ atoms }: Query, { sounds, services }: SearchIndex): Hearing {
  const runs = atoms.map((_, at) => {
    const next = atoms.slice(at, at + longestSyllable)
    const end = next.findIndex((atom) => !isLatin(atom))
    return next.slice(0, end === -1 ? next.length : end).join('')
  })
  const syllables = new Set(services.flatMap(({ zh }) => zh.flatMap(([, sound]) => sound.split(' '))))
  const pieces = new Map([...syllables].map((sound) => [sound, piecesOf(sound)]))

  function piecesOf(sound: string): Piece[][] {
    const spellings = spellingsOf(sound)
    return atoms.map((atom, at) => {
      if (isLatin(atom)) return listPieces(spellings, runs[at] ?? '')
      return sounds[sound]?.includes(atom) ? [{ length: 1, quality: 0.8 }] : []
    })
  }
  return (at, character, sound) =>
    atoms[at] === character ? [{ length: 1, quality: 1 }] : (pieces.get(sound)?.[at] ?? [])
}
