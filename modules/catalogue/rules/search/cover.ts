import type { SoundedWord } from '#contract/search.ts'
import type { Query } from './query.ts'
import type { Hearing } from './sounds.ts'
import { initialOnly, likeness, type Piece } from './typing.ts'

/** What one word accounts for: each atom of the query, how surely, and how much of the word was said. */
export type Cover = { readonly word: string; readonly atoms: readonly number[]; readonly share: number }

/** Neighbouring characters of a word that stand in the query as neighbours too. */
type Chain = {
  readonly from: number
  readonly to: number
  readonly quality: number
  readonly characters: number
  readonly initials: number
}

/** Finds a Chinese word in the query, or parts of it: as characters, by their sound, in letters. */
export function coverByChinese({ atoms }: Query, [word, sound]: SoundedWord, hearing: Hearing): Cover {
  const cover = atoms.map(() => 0)
  const syllables = sound.split(' ')
  let share = 0
  let before: (Chain | undefined)[] = []
  for (const [place, character] of [...word].entries()) {
    const after: (Chain | undefined)[] = []
    for (let at = 0; at < atoms.length; at += 1) {
      for (const piece of hearing(at, character, syllables[place] ?? '')) {
        const chain = lengthen(before[at], at, piece)
        if (chain.quality <= (after[chain.to]?.quality ?? 0)) continue
        after[chain.to] = chain
        // 驾驶证 is no 身份证: the end of a word after something unknown is weak evidence.
        const begins = chain.characters > place || chain.from === 0 || (cover[chain.from - 1] ?? 0) > 0.5
        // 身份证在学校弄丢了: one character is chance, unless what comes before it in the word was said before it.
        const goesOn = before.some((earlier, end) => end <= chain.from && (earlier?.characters ?? 0) > 1)
        const trusted = Math.max(trust(chain, atoms.length) * (begins ? 1 : 0.5), goesOn ? 0.7 : 0)
        const sure = (chain.quality / (chain.to - chain.from)) * trusted
        share = Math.max(share, (sure * chain.characters) / syllables.length)
        raise(cover, chain, sure)
      }
    }
    before = after
  }
  return { word, atoms: cover, share }
}

/** Finds the words of an English phrase among the words of the query, in any order. */
export function coverByEnglish({ atoms, tokens }: Query, phrase: string): Cover {
  const cover = atoms.map(() => 0)
  const words = phrase.toLowerCase().split(/[^a-z0-9]+/)
  // Many write in one word what has two: hongkong.
  const said = [...words, words.join('')].map((word) => {
    const sure = tokens.map((token) => {
      const quality = likeness(token.text, word)
      raise(cover, token, quality)
      return quality
    })
    return Math.max(0, ...sure)
  })
  return { word: phrase, atoms: cover, share: Math.min(1, said.reduce((sum, sure) => sum + sure, 0) / words.length) }
}

function lengthen(before: Chain | undefined, at: number, piece: Piece): Chain {
  const { from = at, quality = 0, characters = 0, initials = 0 } = before ?? {}
  return {
    from,
    to: at + piece.length,
    quality: quality + piece.quality * piece.length,
    characters: characters + 1,
    initials: initials + (piece.quality === initialOnly ? 1 : 0),
  }
}

/** A character or a few initials in a long query are chance; alone they are all there is to go by. */
function trust({ from, to, characters, initials }: Chain, length: number): number {
  if (to - from === length) return 1
  if (characters === 1) return 0.3
  return initials * 2 > characters && characters < 4 ? 0.4 : 1
}

function raise(cover: number[], { from, to }: { readonly from: number; readonly to: number }, sure: number): void {
  for (let at = from; at < to; at += 1) cover[at] = Math.max(cover[at] ?? 0, sure)
}
