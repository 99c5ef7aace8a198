import type { SearchIndex } from '#contract/search.ts'
import { type Cover, coverByChinese, coverByEnglish } from './cover.ts'
import { phrasings } from './everyday.ts'
import { isLatin, plainText, type Query, readQuery } from './query.ts'
import { hear } from './sounds.ts'

/** A service that answers a search, by which of its words, and how well (0 to 1). */
export type Found = { readonly code: string; readonly word: string; readonly score: number }

/**
 * `empty`: nothing was said that could be searched by. `none`: no service of this hall answers, so the screen leads to
 * the guide desk (导办台). `found`: the best first.
 */
export type SearchResult =
  | { readonly kind: 'empty' }
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly found: readonly Found[] }

const atMost = 8
/** Less of a query than this is chance. */
const enough = 0.4
/** Much worse answers than the best one are not shown. */
const near = 0.6

/**
 * The services a person means: by Chinese words, their sound, pinyin and its initials, English, everyday sayings, with
 * slips. Never throws, whatever was typed.
 */
export function searchServices({ index, text }: { readonly index: SearchIndex; readonly text: string }): SearchResult {
  const plain = plainText(text, index.traditional)
  const queries = phrasings(plain).map(readQuery)
  if (queries.every(({ atoms }) => atoms.length === 0)) return { kind: 'empty' }
  const best = new Map<string, Found>()
  for (const found of queries.flatMap((query) => listFound(query, index))) {
    if (found.score > (best.get(found.code)?.score ?? 0)) best.set(found.code, found)
  }
  for (const found of listNamed(plain, index)) best.set(found.code, found)
  // Equal ones keep the order of the hall.
  const found = index.services.flatMap(({ code }) => best.get(code) ?? []).toSorted((a, b) => b.score - a.score)
  const top = found[0]?.score
  if (top === undefined) return { kind: 'none' }
  return { kind: 'found', found: found.filter(({ score }) => score >= top * near).slice(0, atMost) }
}

/** Who says a word of a service as it stands means that one, though idle parts of it (办) count for nothing elsewhere. */
function listNamed(plain: string, index: SearchIndex): Found[] {
  const said = plain.replaceAll(/\s/g, '')
  return index.services.flatMap(({ code, zh }) => {
    const word = zh.find(([one]) => one.toLowerCase() === said)?.[0]
    return word === undefined ? [] : [{ code, word, score: 1 }]
  })
}

function listFound(query: Query, index: SearchIndex): Found[] {
  const hearing = hear(query, index)
  const services = index.services.map(({ code, zh, en }) => {
    const covers = [
      ...zh.map((word) => coverByChinese(query, word, hearing)),
      ...en.map((phrase) => coverByEnglish(query, phrase)),
    ]
    return {
      code,
      covers,
      whole: query.atoms.map((_, at) => Math.max(0, ...covers.map(({ atoms }) => atoms[at] ?? 0))),
    }
  })
  const weights = weigh(
    query,
    services.map(({ whole }) => whole),
  )
  return services.flatMap(({ code, covers, whole }) => {
    const understood = shareOf(whole, weights)
    if (understood < enough) return []
    const { word, value } = getBest(covers, weights)
    return [{ code, word, score: (understood + value) / 2.5 }]
  })
}

/** The word that says most of the query, and of two the one that was said more fully. */
function getBest(covers: readonly Cover[], weights: readonly number[]): { word: string; value: number } {
  return covers
    .map(({ word, atoms, share }) => ({ word, value: shareOf(atoms, weights) + 0.5 * share }))
    .reduce((best, one) => (one.value > best.value ? one : best))
}

/** What few services account for tells more than what all of them do. A letter counts for a third of a character. */
function weigh({ atoms }: Query, wholes: readonly (readonly number[])[]): number[] {
  return atoms.map((atom, at) => {
    const by = wholes.filter((whole) => (whole[at] ?? 0) > 0.5).length
    return Math.log(1 + (by === 0 ? 1 : wholes.length / by)) / (isLatin(atom) ? 3 : 1)
  })
}

/** How much of the weight of a query is accounted for. */
function shareOf(cover: readonly number[], weights: readonly number[]): number {
  const [sure, all] = weights.reduce(
    ([some, total], weight, at) => [some + weight * (cover[at] ?? 0), total + weight],
    [0, 0],
  )
  return sure / all
}
