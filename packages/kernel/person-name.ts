import { accepted, type Decision, refused } from './result.ts'

export type PersonNameReason = 'empty' | 'too-long' | 'control-characters' | 'characters' | 'mixed'

export type PersonName = { readonly name: string; readonly kind: 'zh' | 'foreign' }

const longest = 60
// What keyboards offer for the dot inside names such as 阿依古丽·买买提; U+00B7 is the printed form.
const middleDots = /[·•‧∙⋅・･.．]/gu
// Han with all its extensions; 〇 is Han too.
const zhName = /^\p{Script=Han}+(·\p{Script=Han}+)*$/u
const foreignName = /^[\p{L}\p{M}]([\p{L}\p{M}'’.\- ]*[\p{L}\p{M}.])?$/u

/**
 * A name as a person types it. Refuses control and invisible characters (they can reverse or hide
 * text on a certificate), and characters no name has; `position` is the first such place.
 */
export function parsePersonName(
  text: string,
): Decision<PersonName, PersonNameReason, { readonly position: number } | { readonly longest: number }> {
  const typed = text.trim()
  const hidden = [...typed].findIndex((character) => /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u.test(character))
  if (hidden !== -1) return refused('control-characters', { position: hidden })

  const hasHan = /\p{Script=Han}/u.test(typed)
  const name = hasHan ? normaliseZhName(typed) : typed.normalize('NFC').replace(/\s+/gu, ' ')
  if (name === '') return refused('empty')
  if ([...name].length > longest) return refused('too-long', { longest })
  if (hasHan && zhName.test(name)) return accepted({ name, kind: 'zh' })
  if (!hasHan && foreignName.test(name)) return accepted({ name, kind: 'foreign' })
  if (hasHan && /\p{Script=Latin}/u.test(name)) return refused('mixed')
  return refused('characters', { position: findStray(name, hasHan) })
}

function normaliseZhName(text: string): string {
  // Not NFC: it would replace compatibility ideographs, which are somebody's registered name.
  return text.replace(/\s/gu, '').replace(middleDots, '·')
}

function findStray(name: string, hasHan: boolean): number {
  const allowed = hasHan ? /[\p{Script=Han}·]/u : /[\p{L}\p{M}'’.\- ]/u
  const at = [...name].findIndex((character) => !allowed.test(character))
  // Every character may stand in a name, so the place is wrong: a dot or hyphen at an end.
  return at === -1 ? 0 : at
}
