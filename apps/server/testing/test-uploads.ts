import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

// Uploads as people and attackers send them, made byte by byte where no library would.

/** A picture with something in it: even colour would be refused as empty by some standards. */
export function drawPicture(given: { width?: number; height?: number; sigma?: number } = {}): Sharp {
  const { width = 900, height = 1200, sigma = 30 } = given
  const noise = { type: 'gaussian', mean: 150, sigma } as const
  return sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 }, noise } })
}

/** What an iPhone sends: the boxes of HEIF with the brand `heic` (ISO/IEC 23008-12); the picture inside does not matter. */
export function heicFile(): Buffer {
  return Buffer.concat([
    box('ftyp', 'heic\0\0\0\0mif1heic'),
    box('meta', '\0'.repeat(64)),
    box('mdat', 'x'.repeat(512)),
  ])
}

/** A PDF that runs a script when it is opened (PDF 32000-1 §12.6.4.16). */
export function pdfWithScript(): Buffer {
  return Buffer.from(
    [
      '%PDF-1.7',
      '1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\("x"\\)) >> >> endobj',
      '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
      '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj',
      'trailer << /Root 1 0 R >>',
      '%%EOF',
    ].join('\n'),
  )
}

export function svgWithScript(): Buffer {
  return Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><script>alert(1)</script></svg>',
  )
}

/** 64 megabytes of nothing in some 60 kilobytes, as the only entry of a zip. */
export function zipBomb(): Buffer {
  const name = Buffer.from('photo.jpg')
  const plain = Buffer.alloc(64 * 1024 * 1024)
  const packed = deflateRawSync(plain, { level: 9 })
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc32(plain), 14)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(plain.length, 22)
  local.writeUInt16LE(name.length, 26)
  return Buffer.concat([local, name, packed])
}

/** A small PNG, right in every byte, of 30,000 × 30,000 black or white points: 2.7 GB as a picture of colours. */
export function pixelBomb(): Buffer {
  const side = 30_000
  return pngOf({ width: side, height: side, depth: 1 }, deflateSync(Buffer.alloc(side * (1 + side / 8)), { level: 9 }))
}

/** Says 900 × 1200 in its header and holds 256 megabytes of rows. */
export function lyingPng(): Buffer {
  return pngOf({ width: 900, height: 1200, depth: 8 }, deflateSync(Buffer.alloc(256 * 1024 * 1024), { level: 9 }))
}

/** Right in every pixel, with 128 megabytes of compressed text beside them. */
export function pngWithTextBomb(): Buffer {
  const rows = deflateSync(Buffer.alloc(1200 * (1 + 900)))
  const text = Buffer.concat([
    Buffer.from('Comment\0\0', 'latin1'),
    deflateSync(Buffer.alloc(128 * 1024 * 1024, 'x'), { level: 9 }),
  ])
  return pngOf({ width: 900, height: 1200, depth: 8 }, rows, [chunk('zTXt', text)])
}

/** The largest picture that is let in, turned on its side, so that it must be held whole to be set upright. */
export function largestUpright(): Promise<Buffer> {
  return sharp({ create: { width: 7300, height: 5470, channels: 3, background: '#987' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 60 })
    .toBuffer()
}

/** As above, and interlaced: a decoder can give no row before it has all of them. */
export function largestInterlaced(): Promise<Buffer> {
  return sharp({ create: { width: 7300, height: 5470, channels: 3, background: '#987' } })
    .png({ progressive: true })
    .toBuffer()
}

/** Forty million pixels of four colours with two bytes each: 320 MB when unpacked. */
export function deepBomb(): Promise<Buffer> {
  return sharp({ create: { width: 7300, height: 5470, channels: 4, background: { r: 90, g: 80, b: 70, alpha: 0.5 } } })
    .toColourspace('rgb16')
    .png({ compressionLevel: 1 })
    .toBuffer()
}

/** A progressive JPEG whose last pass over the picture is repeated again and again: small, and slow to read. */
export async function slowJpeg(passes: number): Promise<Buffer> {
  const picture = await sharp({ create: { width: 4000, height: 4000, channels: 3, background: '#987' } })
    .jpeg({ progressive: true })
    .toBuffer()
  const lastPass = picture.subarray(picture.lastIndexOf(Buffer.from([0xff, 0xda])), -2)
  return Buffer.concat([picture.subarray(0, -2), ...Array<Buffer>(passes).fill(lastPass), picture.subarray(-2)])
}

export function animatedWebp(): Promise<Buffer> {
  return sharp(frames(), { raw: { width: 600, height: 1600, channels: 3, pageHeight: 800 } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer()
}

export function animatedGif(): Promise<Buffer> {
  return sharp(frames(), { raw: { width: 600, height: 1600, channels: 3, pageHeight: 800 } })
    .gif({ loop: 0, delay: [100, 100] })
    .toBuffer()
}

function frames(): Buffer {
  return Buffer.concat([Buffer.alloc(600 * 800 * 3, 10), Buffer.alloc(600 * 800 * 3, 240)])
}

function pngOf(
  { width, height, depth }: { width: number; height: number; depth: number },
  rows: Buffer,
  others: readonly Buffer[] = [],
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(depth, 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...others,
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function box(kind: string, content: string): Buffer {
  const body = Buffer.from(content, 'latin1')
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8, 0)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, body])
}
