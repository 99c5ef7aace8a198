export interface SmsParts {
  readonly alphabet: 'gsm-7' | 'ucs-2'
  /** What the operator sends, counts and bills. */
  readonly parts: number
}

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Each costs two places. */
const extended = new Set('^{}\\[~]|€')

/**
 * How a text is cut for telephones (3GPP TS 23.038, 23.040): 160 characters of the GSM alphabet, else 70 of UCS-2; in a
 * message of several parts each gives some of its places to the number of the part. No character is cut in two.
 */
export function smsParts(text: string): SmsParts {
  const characters = [...text]
  if (characters.every((character) => basic.has(character) || extended.has(character))) {
    const sizes = characters.map((character) => (extended.has(character) ? 2 : 1))
    return { alphabet: 'gsm-7', parts: countParts(sizes, { alone: 160, together: 153 }) }
  }
  const sizes = characters.map((character) => character.length)
  return { alphabet: 'ucs-2', parts: countParts(sizes, { alone: 70, together: 67 }) }
}

function countParts(sizes: readonly number[], { alone, together }: { alone: number; together: number }): number {
  const whole = sizes.reduce((total, size) => total + size, 0)
  if (whole <= alone) return 1
  let parts = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > together) {
      parts += 1
      used = 0
    }
    used += size
  }
  return parts
}
