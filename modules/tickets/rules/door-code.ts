// Crockford's alphabet: what stands on a board is copied by eye.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many characters a telephone's owner copies from the board. */
export const doorCodeLength = 4

/** The mark of a hall's day, from bytes that only the server can make. */
export function doorCodeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, doorCodeLength), (byte) => alphabet.charAt(byte % alphabet.length)).join('')
}
