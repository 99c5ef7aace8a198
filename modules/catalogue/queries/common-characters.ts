/** The characters people write most: level 1 of GB 2312, 3,755 of them, as the platform's decoder knows them. */
export const commonCharacters: readonly string[] = decodeRows('gbk', { first: 0xb0, last: 0xd7, from: 0xa1 })

/** The traditional characters people write most: level 1 of Big5, 5,401 of them. */
export const traditionalCharacters: readonly string[] = decodeRows('big5', { first: 0xa4, last: 0xc6, from: 0x40 })

function decodeRows(encoding: string, { first, last, from }: { first: number; last: number; from: number }): string[] {
  const decoder = new TextDecoder(encoding)
  const found: string[] = []
  for (let row = first; row <= last; row += 1) {
    for (let cell = from; cell <= 0xfe; cell += 1) {
      const text = decoder.decode(Uint8Array.of(row, cell))
      if (/^\p{Script=Han}$/u.test(text)) found.push(text)
    }
  }
  return found
}
