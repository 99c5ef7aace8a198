import { accepted, type Decision, refused } from './result.ts'

export type PhoneReason = 'empty' | 'characters' | 'length' | 'not-mobile'

const length = 11

/** Spaces, hyphens and the country code are how people write a mobile number. */
function normalisePhone(text: string): string {
  const compact = text.normalize('NFKC').replace(/[\s\-‐-―()]/gu, '')
  return compact.replace(/^(\+86|0086|86(?=1\d{10}$))/, '')
}

/** A mobile number of the mainland: eleven digits from 13 to 19. */
export function parsePhone(
  text: string,
): Decision<string, PhoneReason, { readonly position: number } | { readonly found: number }> {
  const phone = normalisePhone(text)
  if (phone === '') return refused('empty')
  const stray = [...phone].findIndex((character) => !/\d/.test(character))
  if (stray !== -1) return refused('characters', { position: stray })
  if (phone.length !== length) return refused('length', { found: phone.length })
  if (!/^1[3-9]/.test(phone)) return refused('not-mobile', { position: phone[0] === '1' ? 1 : 0 })
  return accepted(phone)
}
