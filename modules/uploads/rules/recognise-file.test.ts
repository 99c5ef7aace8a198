import { describe, expect, test } from 'vitest'
import { heicFile, pdfWithScript } from '#server/testing/test-uploads.ts'
import { decideContent, decidePixels, recogniseFile } from './index.ts'

const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('what a file is', () => {
  test.each([
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'jpeg'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'png'],
    [
      'a PNG that a mail program turned into text',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a, 0x0a, 0),
      'unknown',
    ],
    ['a picture of an iPhone', heicFile(), 'heic'],
    ['a picture of another telephone', letters('\0\0\0\x20ftypmif1\0\0\0\0'), 'heic'],
    ['a PDF with a script', pdfWithScript(), 'pdf'],
    ['a PDF behind a kilobyte of junk, less ten bytes', letters(`${' '.repeat(1014)}%PDF-1.4`), 'pdf'],
    ['a PDF too far behind junk for any reader', letters(`${' '.repeat(1024)}%PDF-1.4`), 'unknown'],
    ['a zip, as .docx is one', letters('PK\x03\x04\x14\0'), 'zip'],
    ['an empty zip', letters('PK\x05\x06'), 'zip'],
    ['a gzip', Uint8Array.of(0x1f, 0x8b, 8), 'zip'],
    ['a RAR', letters('Rar!\x1a\x07\x01\0'), 'zip'],
    ['a 7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'zip'],
    ['a drawing', letters('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'drawing'],
    ['a GIF', letters('GIF89a'), 'other-picture'],
    ['a WebP', letters('RIFF\0\0\0\0WEBPVP8X'), 'other-picture'],
    ['an AVIF', letters('\0\0\0\x1cftypavif'), 'other-picture'],
    ['a TIFF', letters('II*\0'), 'other-picture'],
    ['a bitmap', letters('BM\x36'), 'other-picture'],
    ['a page', letters('<!doctype html><script>'), 'unknown'],
    ['a program', letters('MZ\x90\0'), 'unknown'],
    ['one byte', Uint8Array.of(0xff), 'unknown'],
    ['nothing', new Uint8Array(), 'empty'],
  ])('%s is told by its first bytes', (_name, content, kind) => {
    expect(recogniseFile(content)).toBe(kind)
  })
})

describe('what is taken', () => {
  test('the refusal says what the file is instead', () => {
    expect(decideContent('scan', heicFile())).toEqual({
      ok: false,
      reason: 'scan-not-an-image',
      facts: { field: 'body', why: 'heic' },
    })
    expect(decideContent('photo', pdfWithScript())).toMatchObject({
      reason: 'photo-not-an-image',
      facts: { why: 'pdf' },
    })
  })

  test('more than 12 megabytes are refused whatever they are', () => {
    const jpeg = new Uint8Array(12 * 1024 * 1024 + 1)
    jpeg.set([0xff, 0xd8, 0xff])
    expect(decideContent('scan', jpeg)).toEqual({
      ok: false,
      reason: 'upload-too-large',
      facts: { field: 'body', most: 12 },
    })
    expect(decideContent('scan', jpeg.subarray(0, -1)).ok).toBe(true)
  })

  test.each([
    [6_400, 6_250, 3, true],
    [6_400, 6_251, 3, false],
    [30_000, 30_000, 1, false],
    [1, 40_000_001, 1, false],
    [6_400, 6_250, 1, true],
    [6_400, 6_250, 4, false],
    [4_000, 3_000, 8, true],
    [4_000, 4_000, 8, false],
  ])('a picture of %i×%i with %i bytes a pixel: %s', (width, height, pixelBytes, taken) => {
    expect(decidePixels('scan', { width, height, pixelBytes }).ok).toBe(taken)
  })
})
