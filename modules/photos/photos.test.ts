import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import { uploaderOf } from '#modules/uploads/public.ts'
import { decide } from '#platform/access/decide.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { addPhoto } from './commands/add-photo.ts'
import { drawPhoto } from './commands/draw-photo.ts'
import { findPhoto, getPhotoContent } from './public.ts'
import { openPhoto } from './queries.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
})
afterAll(() => hall.close())

const red = { r: 200, g: 30, b: 30 }

function picture({ width = 600, height = 800 }: { width?: number; height?: number } = {}) {
  return sharp({ create: { width, height, channels: 3, background: red, noise: { type: 'gaussian', sigma: 20 } } })
}

async function add(upload: unknown, options: { hallId?: string } = {}) {
  const kiosk = await hall.device('kiosk', options)
  const drawn = await drawPhoto(hall.tools, { upload, profile: 'id-card' })
  if (!drawn.ok) return drawn
  return hall.act(kiosk, 'photo.add', async (act) => {
    const uploader = uploaderOf(act)
    return uploader.ok ? addPhoto(act, uploader.value, drawn.value) : uploader
  })
}

async function added(upload: unknown, options: { hallId?: string } = {}): Promise<string> {
  const decision = await add(upload, options)
  if (!decision.ok) throw new Error(`expected the photo to be taken, found ${decision.reason}`)
  return decision.value.photoId
}

function read(id: string, hallId = 'dongxihu'): Promise<Buffer> {
  return getPhotoContent({ db: hall.tools.db, cipher: hall.tools.cipher }, { hallId, id })
}

async function countFiles(): Promise<number> {
  const { length } = await hall.tools.db.selectFrom('file').select('sha256').execute()
  return length
}

describe('taking a photo', () => {
  test('a JPEG becomes a picture of the profile, without a trace of where it was taken', async () => {
    const upload = await picture()
      .withExif({ IFD0: { Artist: 'Somebody', Copyright: '30.62,114.13' } })
      .jpeg()
      .toBuffer()
    expect(upload.includes('Somebody')).toBe(true)

    const id = await added(upload)

    const content = await read(id)
    expect(content.includes('Somebody')).toBe(false)
    const found = await sharp(content).metadata()
    expect(found).toMatchObject({ format: 'jpeg', width: 358, height: 441, channels: 3 })
    expect(found.exif ?? found.icc ?? found.xmp ?? found.iptc).toBeUndefined()
    expect(await findPhoto(hall.tools.db, { hallId: 'dongxihu', id })).toEqual({ width: 358, height: 441 })
  })

  test('a PNG with holes stands on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const upload = await sharp({ create: { width: 400, height: 500, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const { dominant } = await sharp(await read(await added(upload))).stats()
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
  })

  test('a photo taken on its side stands upright', async () => {
    // Red above, white below, stored turned: orientation 6 says "turn right to see it".
    const top = await sharp({ create: { width: 500, height: 300, channels: 3, background: red } })
      .png()
      .toBuffer()
    const upload = await sharp({ create: { width: 500, height: 600, channels: 3, background: '#fff' } })
      .composite([{ input: top, top: 0, left: 0 }])
      .png()
      .toBuffer()
      .then((upright) => sharp(upright).rotate(270).withMetadata({ orientation: 6 }).jpeg().toBuffer())
    const { data, info } = await sharp(await read(await added(upload)))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => data[(y * info.width + x) * info.channels + 1] ?? -1
    expect(at(179, 20)).toBeLessThan(80)
    expect(at(179, 420)).toBeGreaterThan(240)
  })

  test('what is stored cannot be read without the key', async () => {
    const content = await read(await added(await picture().jpeg().toBuffer()))
    const rows = await hall.tools.db.selectFrom('file').select('content').execute()
    for (const row of rows) expect(row.content.includes(content.subarray(0, 64))).toBe(false)
  })
})

describe('what is not a photo', () => {
  test.each([
    ['a text with the name of a photo', () => Promise.resolve(Buffer.from('I am a photo'))],
    ['nothing', () => Promise.resolve(Buffer.alloc(0))],
    [
      'a drawing',
      () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"/>')),
    ],
    ['a PDF', () => Promise.resolve(Buffer.from('%PDF-1.7\n1 0 obj\n'))],
    ['a GIF', () => picture({ width: 360, height: 450 }).gif({ effort: 1 }).toBuffer()],
    ['a WebP', () => picture().webp().toBuffer()],
    ['a TIFF', () => picture().tiff().toBuffer()],
    [
      'the first bytes of a JPEG and then a script',
      () => Promise.resolve(Buffer.from('\xff\xd8\xff<script>', 'latin1')),
    ],
    [
      'half a JPEG',
      () =>
        picture()
          .jpeg()
          .toBuffer()
          .then((all) => all.subarray(0, all.length / 2)),
    ],
    [
      'a JPEG without its last line',
      () =>
        picture()
          .jpeg()
          .toBuffer()
          .then((all) => all.subarray(0, -200)),
    ],
    [
      'a PNG without its last line',
      () =>
        picture()
          .png()
          .toBuffer()
          .then((all) => all.subarray(0, -200)),
    ],
  ])('%s is refused, and nothing is stored', async (_name, make) => {
    const before = await countFiles()
    const decision = await add(await make())
    expect(decision).toMatchObject({ ok: false, reason: 'photo-not-an-image', facts: { field: 'body' } })
    expect(await countFiles()).toBe(before)
  })

  test('a JSON body is not bytes', async () => {
    expect(await add({ photo: 'data:image/jpeg;base64,' })).toMatchObject({ reason: 'unsupported-media-type' })
    expect(await add(undefined)).toMatchObject({ reason: 'unsupported-media-type' })
  })

  test('a small picture is refused with the size that was found', async () => {
    const upload = await picture({ width: 300, height: 400 }).png().toBuffer()
    expect(await add(upload)).toMatchObject({ reason: 'photo-too-small', facts: { found: '300×400' } })
  })

  test('a pixel bomb is refused from its header, without being unpacked', async () => {
    const upload = pixelBomb()
    expect(upload.length).toBeLessThan(1_000_000)
    const memory = process.memoryUsage.rss()
    const started = performance.now()
    expect(await add(upload)).toMatchObject({ reason: 'photo-too-large', facts: { found: '30000×30000' } })
    expect(performance.now() - started).toBeLessThan(1000)
    expect(process.memoryUsage.rss() - memory).toBeLessThan(200_000_000)
  })
})

describe('who may', () => {
  test('a kiosk, an officer and an auxiliary add a photo, and nobody else by a verb', async () => {
    const board = await hall.device('board')
    expect(decide(board, 'photo.add')).toEqual({ allow: false, reason: 'not-allowed' })
    expect(decide(await hall.device('kiosk'), 'photo.add').allow).toBe(true)
    for (const role of Role.options) {
      const may = role === 'officer' || role === 'auxiliary'
      expect(decide(await hall.staff(role), 'photo.add').allow, role).toBe(may)
    }
    expect(decide({ kind: 'public' }, 'photo.add')).toEqual({ allow: false, reason: 'not-signed-in' })
  })

  test('who does not work on cases sees no photo', async () => {
    for (const role of [
      'auxiliary',
      'supervisor',
      'auditor',
      'system-administrator',
      'security-administrator',
    ] as const) {
      expect(decide(await hall.staff(role), 'photo.read').allow).toBe(false)
    }
    expect(decide(await hall.device('kiosk'), 'photo.read').allow).toBe(false)
  })

  test('an officer opens a photo of the hall, and the look is in the trail', async () => {
    const photoId = await added(await picture().jpeg().toBuffer())
    const officer = await hall.staff('officer')
    const opened = await openPhoto(hall.reading(officer, 'photo.read'), photoId)
    expect(opened).toMatchObject({ ok: true, value: { fileName: `photo-${photoId}.jpg` } })
    const trail = await hall.tools.db
      .selectFrom('audit_entry')
      .select(['act', 'actor_id'])
      .where('object_id', '=', photoId)
      .orderBy('id')
      .execute()
    expect(trail.map(({ act }) => act)).toEqual(['photo.add', 'photo.open'])
    expect(trail[1]?.actor_id).toBe(officer.staffId)
  })

  test('a photo of the other site does not exist here', async () => {
    const photoId = await added(await picture().jpeg().toBuffer(), { hallId: otherHallId })
    const officer = await hall.staff('officer')
    expect(await openPhoto(hall.reading(officer, 'photo.read'), photoId)).toEqual({ ok: false, reason: 'not-found' })
    expect(await findPhoto(hall.tools.db, { hallId: 'dongxihu', id: photoId })).toBeUndefined()
  })

  test('an officer of one service sees the photos handed in for it and no other', async () => {
    const cards = await hall.staff('officer', { services: ['id-card-renewal'] })
    const passports = await hall.staff('officer', { services: ['passport'] })
    const photoId = await added(await picture().jpeg().toBuffer())
    const looks = () =>
      Promise.all([cards, passports].map((who) => openPhoto(hall.reading(who, 'photo.read'), photoId)))
    expect((await looks()).map(({ ok }) => ok)).toEqual([false, false])
    await addTestCase(hall.tools, { photoId, service: 'id-card-renewal' })
    expect((await looks()).map(({ ok }) => ok)).toEqual([true, false])
  })
})

/** A small PNG, right in every byte, of 30,000 × 30,000 black or white points: 2.7 GB as a picture of colours. */
function pixelBomb(): Buffer {
  const side = 30_000
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.writeUInt8(1, 8)
  const rows = deflateSync(Buffer.alloc(side * (1 + side / 8)), { level: 1 })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
