/** Ten digits, which every keypad has: 33 bits, against twenty guesses a minute for as many days as a filing lasts. */
export const checkInCodeLength = 10

/** In two groups, as people read them out: `48213 90576`. */
export function formatCheckInCode(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`
}

/** What was typed or scanned: the code, the token, or the address a scanner reads, whose token stands behind `#k=`. */
export function normaliseCheckInKey(text: string): { readonly kind: 'code' | 'token'; readonly value: string } {
  const scanned = text.split('#k=').at(-1)?.split('&')[0]?.trim() ?? ''
  if (/^[A-Za-z0-9_-]{22}$/.test(scanned)) return { kind: 'token', value: scanned }
  return { kind: 'code', value: scanned.normalize('NFKC').replaceAll(/[\s‐-―-]/gu, '') }
}
