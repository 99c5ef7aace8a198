/** Where chance comes from. An argument everywhere, so that a test can repeat it. */
export type Random = {
  readonly bytes: (count: number) => Uint8Array
  /** A whole number from 0 to `limit` − 1, each equally likely. */
  readonly below: (limit: number) => number
  /** Decimal digits, leading zeros included: for codes that are typed on a keypad. */
  readonly digits: (count: number) => string
  /** Letters and digits that cannot be mistaken for one another when read aloud or off paper. */
  readonly code: (count: number) => string
}

// Crockford's alphabet: no I, L, O or U.
const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const wordRange = 0x1_0000_0000
// The web API refuses to fill more than this at once.
const fillLimit = 65_536

export function systemRandom(): Random {
  return fromBytes((count) => {
    const bytes = new Uint8Array(count)
    for (let at = 0; at < count; at += fillLimit) {
      globalThis.crypto.getRandomValues(bytes.subarray(at, at + fillLimit))
    }
    return bytes
  })
}

/** The same seed gives the same sequence. For tests and the invented world; never for a secret. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  // mulberry32
  function nextWord(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let word = Math.imul(state ^ (state >>> 15), state | 1)
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
    return (word ^ (word >>> 14)) >>> 0
  }
  return fromBytes((count) => Uint8Array.from({ length: count }, () => nextWord() >>> 24))
}

function fromBytes(bytes: (count: number) => Uint8Array): Random {
  function below(limit: number): number {
    if (!Number.isInteger(limit) || limit < 1 || limit > wordRange) {
      throw new RangeError(`expected a limit from 1 to 2^32, found ${limit}`)
    }
    // The last, incomplete run of the 32-bit range is drawn again: a plain remainder favours low numbers.
    const usable = wordRange - (wordRange % limit)
    for (;;) {
      const word = new DataView(bytes(4).buffer).getUint32(0)
      if (word < usable) return word % limit
    }
  }
  function pick(alphabet: string, count: number): string {
    return Array.from({ length: count }, () => alphabet.charAt(below(alphabet.length))).join('')
  }
  return {
    bytes,
    below,
    digits: (count) => pick('0123456789', count),
    code: (count) => pick(codeAlphabet, count),
  }
}
