import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import { claimUpload, uploaderOf } from '#modules/uploads/public.ts'
import { decide } from '#platform/access/decide.ts'
import type { Principal } from '#platform/access/principal.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { hallId, openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { drawPicture } from '#server/testing/test-uploads.ts'
import { addScan } from './commands/add-scan.ts'
import { drawScan } from './commands/draw-scan.ts'
import { openScan } from './queries.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())

async function drawn(upload: Buffer) {
  const decision = await drawScan(upload)
  if (!decision.ok) throw new Error(`expected the scan to be taken, found ${decision.reason}`)
  return decision.value
}

async function added(principal: Principal): Promise<string> {
  const picture = await drawn(await drawPicture({ width: 1000, height: 700 }).jpeg().toBuffer())
  const decision = await hall.act(principal, 'scan.add', async (act) => {
    const uploader = uploaderOf(act)
    return uploader.ok ? addScan(act, { uploader: uploader.value, source: 'scanner', drawn: picture }) : uploader
  })
  if (!decision.ok) throw new Error(`expected the scan to be kept, found ${decision.reason}`)
  return decision.value.scanId
}

describe('drawing a scan', () => {
  test('the long edge has at most 2400 pixels, whichever it is', async () => {
    expect(await drawn(await drawPicture({ width: 4000, height: 3000 }).jpeg().toBuffer())).toMatchObject({
      width: 2400,
      height: 1800,
    })
    expect(await drawn(await drawPicture({ width: 1500, height: 5000 }).jpeg().toBuffer())).toMatchObject({
      width: 720,
      height: 2400,
    })
  })

  test('a small picture is not enlarged', async () => {
    expect(await drawn(await drawPicture({ width: 700, height: 500 }).png().toBuffer())).toMatchObject({
      width: 700,
      height: 500,
    })
  })

  test('a picture taken on its side stands upright, and nothing is told of where it was taken', async () => {
    const left = await sharp({ create: { width: 500, height: 800, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    const upload = await sharp({ create: { width: 1000, height: 800, channels: 3, background: '#fff' } })
      .composite([{ input: left, left: 0, top: 0 }])
      .withIccProfile('p3')
      .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '30/1 37/1 12/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(upload.includes('Somebody')).toBe(true)
    const { content, width, height } = await drawn(upload)
    const metadata = await sharp(content).metadata()
    expect(metadata).toMatchObject({ format: 'jpeg', width: 800, height: 1000, channels: 3, space: 'srgb' })
    expect([width, height]).toEqual([800, 1000])
    expect(metadata.exif ?? metadata.icc ?? metadata.xmp ?? metadata.iptc ?? metadata.comments).toBeUndefined()
    expect(metadata.orientation).toBeUndefined()
    // Orientation 6 says: turn right. What was left is above now.
    const { data, info } = await sharp(content).raw().toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? -1
    expect(at(400, 100)).toBeLessThan(30)
    expect(at(400, 900)).toBeGreaterThan(225)
  })

  test.each([
    ['a JPEG for printers (CMYK)', () => drawPicture().toColourspace('cmyk').jpeg().toBuffer()],
    ['a grey JPEG', () => drawPicture().greyscale().jpeg().toBuffer()],
    ['a grey PNG', () => drawPicture().toColourspace('b-w').png().toBuffer()],
    ['a PNG of sixteen bits', () => drawPicture().toColourspace('rgb16').png().toBuffer()],
    ['a grey PNG of sixteen bits', () => drawPicture().toColourspace('grey16').png().toBuffer()],
    ['a PNG with a palette', () => drawPicture().png({ palette: true, colours: 16, effort: 1 }).toBuffer()],
    ['an interlaced PNG', () => drawPicture().png({ progressive: true }).toBuffer()],
    ['a progressive JPEG', () => drawPicture().jpeg({ progressive: true }).toBuffer()],
  ])('%s becomes a JPEG of plain colours', async (_name, make) => {
    const { content } = await drawn(await make())
    expect(await sharp(content).metadata()).toMatchObject({ format: 'jpeg', channels: 3, space: 'srgb', width: 900 })
    // Of a noisy red, not black and not inverted, as CMYK is when it is misread.
    const { channels } = await sharp(content).stats()
    for (const { mean } of channels) expect(mean).toBeGreaterThan(80)
    for (const { mean } of channels) expect(mean).toBeLessThan(220)
  })

  test('a picture with holes stands on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const upload = await sharp({ create: { width: 700, height: 500, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const { channels } = await sharp((await drawn(upload)).content).stats()
    for (const { min } of channels) expect(min).toBeGreaterThan(250)
  })
})

describe('who may', () => {
  test('a kiosk, an officer and an auxiliary put scans in', async () => {
    expect(decide(await hall.device('kiosk'), 'scan.add').allow).toBe(true)
    expect(decide(await hall.device('board'), 'scan.add').allow).toBe(false)
    expect(decide({ kind: 'public' }, 'scan.add')).toEqual({ allow: false, reason: 'not-signed-in' })
    for (const role of Role.options) {
      const may = role === 'officer' || role === 'auxiliary'
      expect(decide(await hall.staff(role), 'scan.add').allow, role).toBe(may)
    }
  })

  test('who works on cases reads scans, and nobody else', async () => {
    expect(decide(await hall.device('kiosk'), 'scan.read').allow).toBe(false)
    for (const role of Role.options) {
      const may = role === 'officer' || role === 'reviewer' || role === 'approver'
      expect(decide(await hall.staff(role), 'scan.read').allow, role).toBe(may)
    }
  })
})

function look(principal: Principal, scanId: string, size: 'full' | 'thumb' = 'full') {
  return openScan(hall.reading(principal, 'scan.read'), { scanId, size })
}

describe('looking at a scan', () => {
  test('an officer sees it whole and small, and each look is in the trail', async () => {
    const officer = await hall.staff('officer')
    const scanId = await added(await hall.device('kiosk'))
    const whole = await look(officer, scanId)
    const small = await look(officer, scanId, 'thumb')
    if (!whole.ok || !small.ok) throw new Error('the scan was refused')
    expect(whole.value.fileName).toBe(`scan-${scanId}.jpg`)
    expect(await sharp(whole.value.content).metadata()).toMatchObject({ width: 1000, height: 700 })
    expect(await sharp(small.value.content).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 224 })
    expect(small.value.content.length).toBeLessThan(30_000)
    const trail = await hall.tools.db
      .selectFrom('audit_entry')
      .select(['act', 'actor_kind', 'facts'])
      .where('object_id', '=', scanId)
      .orderBy('id')
      .execute()
    expect(trail).toEqual([
      { act: 'scan.add', actor_kind: 'device', facts: { source: 'scanner' } },
      { act: 'scan.open', actor_kind: 'staff', facts: { size: 'full' } },
      { act: 'scan.open', actor_kind: 'staff', facts: { size: 'thumb' } },
    ])
  })

  test('a scan of the other site does not exist here', async () => {
    const scanId = await added(await hall.device('kiosk', { hallId: otherHallId }))
    expect(await look(await hall.staff('officer'), scanId)).toEqual({ ok: false, reason: 'not-found' })
    expect((await look(await hall.staff('officer', { hallId: otherHallId }), scanId)).ok).toBe(true)
    const trail = await hall.tools.db
      .selectFrom('audit_entry')
      .select('hall_id')
      .where('act', '=', 'scan.open')
      .where('object_id', '=', scanId)
      .execute()
    expect(trail).toEqual([{ hall_id: otherHallId }])
  })

  test('an officer of one service sees what they put in themselves, and nothing else that belongs to no service', async () => {
    const cards = await hall.staff('officer', { services: ['id-card-renewal'] })
    const colleague = await hall.staff('officer', { services: ['id-card-renewal'] })
    const scanId = await added(cards)
    expect((await look(cards, scanId)).ok).toBe(true)
    expect((await look(colleague, scanId)).ok).toBe(false)
    expect((await look(cards, await added(await hall.device('kiosk')))).ok).toBe(false)
  })

  test('an officer of one service sees the scans handed in for it and no other', async () => {
    const cards = await hall.staff('officer', { services: ['id-card-renewal'] })
    const passports = await hall.staff('officer', { services: ['passport'] })
    const scanId = await added(cards)
    const { preApplicationId } = await addTestCase(hall.tools, { service: 'passport' })
    await hall.act(cards, 'scan.add', (act) => claimUpload(act, { kind: 'scan', hallId, id: scanId }))
    await hall.tools.db
      .insertInto('pre_application_scan')
      .values({ hall_id: hallId, pre_application_id: preApplicationId, scan_id: scanId, material: 'household-book' })
      .execute()
    expect((await look(passports, scanId)).ok).toBe(true)
    expect((await look(cards, scanId)).ok).toBe(false)
  })

  test('what is stored cannot be read without the key', async () => {
    const officer = await hall.staff('officer')
    const opened = await look(officer, await added(officer))
    if (!opened.ok) throw new Error('the scan was refused')
    const head = opened.value.content.subarray(0, 64)
    const rows = await hall.tools.db.selectFrom('file').select('content').execute()
    for (const row of rows) expect(row.content.includes(head)).toBe(false)
  })
})
