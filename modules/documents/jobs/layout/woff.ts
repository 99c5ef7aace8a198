import { inflateSync } from 'node:zlib'

const headerLength = 44
const entryLength = 20

/**
 * The TrueType font inside a WOFF 1.0 (W3C Recommendation of 2012). The font reader can read a WOFF as it is, but inflates
 * the whole table of outlines again for each glyph: eight seconds for a name instead of a few milliseconds.
 */
export function unwrapWoff(woff: Buffer): Buffer {
  const signature = woff.toString('latin1', 0, 4)
  if (signature !== 'wOFF') throw new Error(`expected a WOFF font, found one that begins with ${signature}`)
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, headerLength + index * entryLength))
  const directory = Buffer.alloc(12 + count * 16)
  woff.copy(directory, 0, 4, 8)
  const power = 2 ** Math.floor(Math.log2(count))
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(power * 16, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE(count * 16 - power * 16, 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  for (const [index, { tag, checksum, content }] of tables.entries()) {
    const at = 12 + index * 16
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(checksum, at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(content.length, at + 12)
    // Tables begin at multiples of four.
    const padding = Buffer.alloc(-content.length & 3)
    parts.push(content, padding)
    offset += content.length + padding.length
  }
  return Buffer.concat(parts)
}

function readTable(woff: Buffer, at: number): { tag: string; checksum: number; content: Buffer } {
  const offset = woff.readUInt32BE(at + 4)
  const packedLength = woff.readUInt32BE(at + 8)
  const length = woff.readUInt32BE(at + 12)
  const packed = woff.subarray(offset, offset + packedLength)
  // A table that would not shrink is stored as it is.
  const content = packedLength < length ? inflateSync(packed) : packed
  return { tag: woff.toString('latin1', at, at + 4), checksum: woff.readUInt32BE(at + 16), content }
}
