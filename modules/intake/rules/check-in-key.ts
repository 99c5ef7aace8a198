/** Forty bits, in an alphabet that is read aloud without a mistake. */
export const checkInCodeLength = 8

/** Eight characters in two groups, as people read them out: `7K3Q-9MA2`. */
export function formatCheckInCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/**
 * What was typed or scanned: the code, the token, or the address a scanner reads, whose token stands behind `#k=`.
 * Crockford's alphabet has no O, I and L, so a typed one can only be 0 or 1; a token is taken to the letter.
 */
export function normaliseCheckInKey(text: string): { readonly kind: 'code' | 'token'; readonly value: string } {
  const scanned = text.split('#k=').at(-1)?.trim() ?? ''
  if (/^[A-Za-z0-9_-]{22}$/.test(scanned)) return { kind: 'token', value: scanned }
  const code = scanned
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s‐-―-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return { kind: 'code', value: code }
}
