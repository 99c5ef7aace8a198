import { accepted, type Decision, refused } from './result.ts'

export type PhoneReason = 'empty' | 'characters' | 'length' | 'not-mobile' | 'abroad-length' | 'country-code'

const length = 11
// ITU-T E.164: at most fifteen digits with the country code; nowhere are there fewer than eight.
const abroad = { least: 8, most: 15 } as const

/**
 * Spaces, hyphens, dots and brackets are how people write a number; `+86` and `0086` before a mainland number say
 * nothing new. A number abroad keeps its `+`, also where it was dialled as `00`.
 */
function normalisePhone(text: string): string {
  const compact = text.normalize('NFKC').replace(/[\s\-‐-―().·]/gu, '')
  return compact.replace(/^00(?=[1-9])/, '+').replace(/^(\+86|86(?=1\d{10}$))/, '')
}

/** A mobile number of the mainland, eleven digits from 13 to 19, or a number abroad in E.164, `+` and 8 to 15 digits. */
export function parsePhone(
  text: string,
): Decision<string, PhoneReason, { readonly position: number } | { readonly found: number }> {
  const phone = normalisePhone(text)
  if (phone === '') return refused('empty')
  const isAbroad = phone.startsWith('+')
  const digits = isAbroad ? phone.slice(1) : phone
  const stray = [...digits].findIndex((character) => !/\d/.test(character))
  if (stray !== -1) return refused('characters', { position: isAbroad ? stray + 1 : stray })
  if (isAbroad) return judgeAbroad(digits)
  if (phone.length !== length) return refused('length', { found: phone.length })
  if (!/^1[3-9]/.test(phone)) return refused('not-mobile', { position: phone[0] === '1' ? 1 : 0 })
  return accepted(phone)
}

function judgeAbroad(
  digits: string,
): Decision<string, PhoneReason, { readonly position: number } | { readonly found: number }> {
  // No country code begins with 0 (E.164): it is the 0 of an area, which is left out after a country code.
  if (digits.startsWith('0')) return refused('country-code', { position: 1 })
  if (digits.length < abroad.least || digits.length > abroad.most)
    return refused('abroad-length', { found: digits.length })
  return accepted(`+${digits}`)
}
