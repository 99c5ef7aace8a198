import jsQR from 'jsqr'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { type Certificate, drawCertificate } from './certificate.ts'
import { qrMatrix, quietZone } from './qr.ts'

const photo = await sharp({ create: { width: 358, height: 441, channels: 3, background: '#ccc' } })
  .jpeg()
  .toBuffer()

function certificate(given: Partial<Certificate> = {}): Certificate {
  return {
    title: { zh: '居民身份证办理凭证', en: 'Certificate for a resident identity card' },
    authority: { zh: '武汉市公安局东西湖区分局', en: 'Dongxihu Branch of the Wuhan Public Security Bureau' },
    number: 'ID2024-DONGXIHU-000001',
    check: '7K3QX9MA2D',
    verifyPage: 'https://youban.example/verify',
    verifyAddress: 'https://youban.example/verify#no=ID2024-DONGXIHU-000001&c=7K3QX9MA2D',
    caseNumber: 'HZ2024-0715-0031',
    name: '王梓轩',
    born: '2008-12-03',
    idNumber: '420112200812030005',
    photo,
    issuedOn: '2024-07-15',
    validTo: '2029-07-15',
    basis: '居民身份证法第五条',
    madeAt: new Date('2024-07-15T01:00:00Z'),
    ...given,
  }
}

interface Word {
  readonly text: string
  /** Points from the left and from the bottom edge. */
  readonly x: number
  readonly y: number
}

async function readPdf(content: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise
  const page = await pdf.getPage(1)
  const { items } = await page.getTextContent()
  const words = items.flatMap((item): Word[] =>
    'str' in item ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
  )
  return { pdf, page, words, text: words.map(({ text }) => text).join('\n') }
}

describe('the certificate', () => {
  test('every word on it can be searched and copied, Chinese and digits too', async () => {
    const { pdf, text } = await readPdf(await drawCertificate(certificate()))
    expect(pdf.numPages).toBe(1)
    for (const words of [
      '居民身份证办理凭证',
      '王梓轩',
      '2008年12月3日',
      '420112200812030005',
      '武汉市公安局东西湖区分局',
      '2024年7月15日 至 2029年7月15日',
      '15 July 2024 to 15 July 2029',
      '7K3QX-9MA2D',
      'https://youban.example/verify',
      'HZ2024-0715-0031',
      '请注意：这是样张，不是居民身份证。',
      '第 1 页，共 1 页',
    ]) {
      expect(text).toContain(words)
    }
    expect(text.replaceAll(/\s/g, '')).toContain('样张')
  })

  test('a card for life says so in words', async () => {
    const { text } = await readPdf(await drawCertificate(certificate({ validTo: 'LONG_TERM' })))
    expect(text).toContain('2024年7月15日 至 长期')
    expect(text).toContain('From 15 July 2024, without expiry')
  })

  test('the file says its language and title, and nothing about the holder', async () => {
    const content = await drawCertificate(certificate())
    const { pdf } = await readPdf(content)
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: '居民身份证办理凭证',
      Language: 'zh-CN',
      CreationDate: 'D:20240715010000Z',
    })
    expect(JSON.stringify(info)).not.toContain('王梓轩')
  })

  test('it is read aloud in the order of the page, pictures by their names, ornaments not at all', async () => {
    const { page } = await readPdf(await drawCertificate(certificate()))
    const parts =
      (await page.getStructTree())?.children.flatMap((root) => ('children' in root ? root.children : [])) ?? []
    const roles = parts.flatMap((part) => ('role' in part ? [part.role] : []))
    expect(roles.slice(0, 4)).toEqual(['P', 'P', 'H1', 'P'])
    const alts = parts.flatMap((part) => ('alt' in part && typeof part.alt === 'string' ? [part.alt] : []))
    expect(alts).toEqual(['持证人照片 Photo of the holder', '核验二维码 QR code for verification'])
  })

  test.each([
    ['a name of sixty characters', '阿卜杜热西提图尔荪巴柯麦合木提'.repeat(4)],
    ['a foreign name of sixty letters', 'Maximiliana-Wilhelmina Featherstonehaugh-Cholmondeley Windsor'.slice(0, 60)],
  ])('%s stays on the page and above the verification', async (_name, name) => {
    const { pdf, words } = await readPdf(await drawCertificate(certificate({ name })))
    expect(pdf.numPages).toBe(1)
    const note = words.find(({ text }) => text.startsWith('For demonstration only'))
    const verification = words.find(({ text }) => text === '核验真伪')
    expect((note?.y ?? 0) - (verification?.y ?? 0)).toBeGreaterThan(12)
    expect(
      words.filter(({ text }) => name.includes(text.trim()) && text.trim().length > 3).every(({ x }) => x > 150),
    ).toBe(true)
  })

  test('rare characters of names are in the font, and one that is not stops the paper', async () => {
    const { text } = await readPdf(await drawCertificate(certificate({ name: '龘𬭳㛃堃' })))
    expect(text).toContain('龘𬭳㛃堃')
    await expect(drawCertificate(certificate({ name: '王\u{2ffff}' }))).rejects.toThrow('the font lacks 1')
  })

  test('it embeds only the characters it uses', async () => {
    expect((await drawCertificate(certificate())).length).toBeLessThan(120_000)
  })
})

describe('the QR', () => {
  test('a reader finds the address in it', () => {
    const { verifyAddress } = certificate()
    const { size, runs } = qrMatrix(verifyAddress)
    const scale = 4
    const side = (size + 2 * quietZone) * scale
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
    for (const run of runs) {
      for (let y = 0; y < scale; y += 1) {
        for (let x = 0; x < run.width * scale; x += 1) {
          const at = (((run.y + quietZone) * scale + y) * side + (run.x + quietZone) * scale + x) * 4
          pixels.fill(0, at, at + 3)
        }
      }
    }
    expect(jsQR.default(pixels, side, side)?.data).toBe(verifyAddress)
  })
})
