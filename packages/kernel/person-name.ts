import { accepted, type Decision, refused } from './result.ts'

export type PersonNameReason = 'empty' | 'too-long' | 'control-characters' | 'private-use' | 'characters' | 'mixed'

export type PersonName = { readonly name: string; readonly kind: 'zh' | 'foreign' }

const longest = 60
// The ideographs of Unicode with their extensions A to J, 〇 and 々, by blocks: a kiosk whose browser is some years old
// knows fewer of them than the server, and must not refuse a name that the server takes.
const han = [
  '\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufa6d\\ufa70-\\ufad9',
  '\\u{20000}-\\u{2a6df}\\u{2a700}-\\u{2b73f}\\u{2b740}-\\u{2b81d}\\u{2b820}-\\u{2cead}\\u{2ceb0}-\\u{2ebe0}',
  '\\u{2ebf0}-\\u{2ee5d}\\u{2f800}-\\u{2fa1d}\\u{30000}-\\u{3134a}\\u{31350}-\\u{33479}',
].join('')
const hasHan = new RegExp(`[${han}]`, 'u')
const zhName = new RegExp(`^[${han}]+(·[${han}]+)*$`, 'u')
const zhCharacter = new RegExp(`[${han}·]`, 'u')
const foreignName = /^[\p{L}\p{M}]([\p{L}\p{M}'.\- ]*[\p{L}\p{M}.])?$/u
const foreignCharacter = /[\p{L}\p{M}'.\- ]/u

// What keyboards offer for the dot inside names such as 阿依古丽·买买提; U+00B7 is the printed form.
const middleDots = /[·•‧∙⋅・･.．⸱ꞏᐧ]/gu
// Radicals look like the ideographs they are part of; text copied out of a PDF has them.
const radicals = /[\u2f00-\u2fdf]/gu
const apostrophes = /[’‘ʼʻ´`]/gu
const hyphens = /[‐‑‒–−]/gu

/**
 * A name as a person types it. Refuses control and invisible characters (they can reverse or hide text on a
 * certificate), characters that only one machine knows (自造字: private use, another machine shows something else or
 * nothing), and characters no name has; `position` is the first such place.
 */
export function parsePersonName(
  text: string,
): Decision<PersonName, PersonNameReason, { readonly position: number } | { readonly longest: number }> {
  const typed = text.trim()
  const characters = [...typed]
  const ownMade = characters.findIndex((character) => /\p{Co}/u.test(character))
  if (ownMade !== -1) return refused('private-use', { position: ownMade })
  const hidden = characters.findIndex(
    (character) => /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/u.test(character) && !hasHan.test(character),
  )
  if (hidden !== -1) return refused('control-characters', { position: hidden })

  const isZh = hasHan.test(typed.replace(radicals, toIdeograph))
  const name = isZh ? normaliseZhName(typed) : normaliseForeignName(typed)
  if (name === '') return refused('empty')
  if ([...name].length > longest) return refused('too-long', { longest })
  if (isZh && zhName.test(name)) return accepted({ name, kind: 'zh' })
  if (!isZh && foreignName.test(name)) return accepted({ name, kind: 'foreign' })
  if (isZh && /\p{Script=Latin}/u.test(name)) return refused('mixed')
  return refused('characters', { position: findStray(name, isZh ? zhCharacter : foreignCharacter) })
}

function normaliseZhName(text: string): string {
  // Not NFC: it would replace compatibility ideographs, which are somebody's registered name.
  return text.replace(/\s/gu, '').replace(radicals, toIdeograph).replace(middleDots, '·')
}

/** Full-width letters become plain ones, and a letter and its accent one character. */
function normaliseForeignName(text: string): string {
  // Apostrophes first: compatibility forms would tear some of them into a space and an accent.
  const plain = text.replace(apostrophes, "'").normalize('NFKC')
  return plain.replace(apostrophes, "'").replace(hyphens, '-').replace(/\s+/gu, ' ').trim()
}

function toIdeograph(radical: string): string {
  return radical.normalize('NFKC')
}

function findStray(name: string, allowed: RegExp): number {
  const at = [...name].findIndex((character) => !allowed.test(character))
  // Every character may stand in a name, so the place is wrong: a dot or hyphen at an end.
  return at === -1 ? 0 : at
}
