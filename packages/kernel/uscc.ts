import { accepted, type Decision, refused } from './result.ts'

export type UsccReason = 'empty' | 'length' | 'characters' | 'check-digit'

// GB 32100-2015: no I, O, S, V or Z.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const length = 18
// Registering office, category, region, organisation code, check. The office is a digit or A, N, Y…
const shape = /^[1-9A-HJ-NP-RTUWXY][0-9A-HJ-NP-RTUWXY]\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/

function normaliseUscc(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase()
}

/** A unified social credit code, 统一社会信用代码 (GB 32100-2015), in its written form. */
export function parseUscc(
  text: string,
): Decision<string, UsccReason, { readonly position: number } | { readonly found: number }> {
  const code = normaliseUscc(text)
  if (code === '') return refused('empty')
  const characters = [...code]
  const stray = characters.findIndex((character) => !alphabet.includes(character))
  if (stray !== -1) return refused('characters', { position: stray })
  if (code.length !== length) return refused('length', { found: code.length })
  if (!shape.test(code)) return refused('characters', { position: findWrongPlace(code) })
  if (usccCheckCharacter(code.slice(0, 17)) !== code[17]) {
    return refused('check-digit', { position: 17 })
  }
  return accepted(code)
}

/** ISO 7064-like MOD 31 with weights 3^i (GB 32100-2015). */
export function usccCheckCharacter(body: string): string {
  let weight = 1
  let sum = 0
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

function findWrongPlace(code: string): number {
  const letterInRegion = [...code].findIndex((character, place) => place >= 2 && place < 8 && !/\d/.test(character))
  return letterInRegion === -1 ? 0 : letterInRegion
}
