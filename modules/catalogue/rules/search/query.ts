import { isIdleToken, withoutIdleWords } from './everyday.ts'

/** What was typed, as it is matched: Chinese characters, letters and digits one by one, without gaps. */
export type Query = {
  readonly atoms: readonly string[]
  /** The words in Latin letters, each with its place among the atoms. */
  readonly tokens: readonly Token[]
}

export type Token = { readonly text: string; readonly from: number; readonly to: number }

/** More is not read: a need is said in fewer words, and the time of a search stays bounded. */
const longest = 60

/**
 * Full width, capitals, tone marks and traditional characters (`traditional`: pairs) say the same as the plain form.
 * Total: any string is a text, half an emoji too.
 */
export function plainText(text: string, traditional: string): string {
  const plain = text
    .slice(0, 4 * longest)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('u\u0308', 'v')
    .replace(/\p{M}/gu, '')
  const pairs = [...traditional]
  return [...plain]
    .map((character) => {
      const place = pairs.indexOf(character)
      return (place % 2 === 0 ? pairs[place + 1] : undefined) ?? character
    })
    .join('')
}

export function readQuery(plain: string): Query {
  const atoms: string[] = []
  const tokens: Token[] = []
  for (const [run] of withoutIdleWords(plain).matchAll(/[a-z0-9]+|\p{L}/gu)) {
    if (isIdleToken(run)) continue
    const from = atoms.length
    if (from === longest) break
    atoms.push(...[...run].slice(0, longest - from))
    if (isLatin(run)) tokens.push({ text: run, from, to: atoms.length })
  }
  return { atoms, tokens }
}

export function isLatin(text: string): boolean {
  return /^[a-z0-9]/.test(text)
}
