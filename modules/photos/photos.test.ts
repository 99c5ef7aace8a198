import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import { uploaderOf } from '#modules/uploads/public.ts'
import { decide } from '#platform/access/decide.ts'
import type { Principal } from '#platform/access/principal.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { drawPicture, pixelBomb } from '#server/testing/test-uploads.ts'
import { drawPortrait } from '../../tests/journeys/portrait.ts'
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

interface By {
  readonly hallId?: string
  readonly by?: Principal
}

async function add(upload: unknown, { by, ...options }: By = {}) {
  const principal = by ?? (await hall.device('kiosk', options))
  const drawn = await drawPhoto(hall.tools, { upload, profile: 'id-card' })
  if (!drawn.ok) return drawn
  return hall.act(principal, 'photo.add', async (act) => {
    const uploader = uploaderOf(act)
    return uploader.ok ? addPhoto(act, uploader.value, drawn.value) : uploader
  })
}

async function added(upload: unknown, options: By = {}): Promise<string> {
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

describe('the photo for exit and entry', () => {
  const noisy = (sigma: number) => drawPicture({ width: 708, height: 944, sigma }).png().toBuffer()

  test.each([
    ['a drawn face', () => drawPortrait(), true],
    ['a smooth picture', () => noisy(2), true],
    ['a grainy one', () => noisy(20), true],
    ['a very grainy one', () => noisy(60), true],
    ['nothing but grain', () => noisy(120), true],
  ])('RULES §5.6: %s has 354×472 pixels and 20–80 KB', async (_name, make) => {
    const drawn = await drawPhoto(hall.tools, { upload: await make(), profile: 'exit-entry' })
    if (!drawn.ok) throw new Error(`expected the photo to be taken, found ${drawn.reason}`)
    const { content } = drawn.value
    expect(content.length).toBeGreaterThanOrEqual(20 * 1024)
    expect(content.length).toBeLessThanOrEqual(80 * 1000)
    expect(await sharp(content).metadata()).toMatchObject({ format: 'jpeg', width: 354, height: 472, channels: 3 })
  })

  test('the best quality is taken whose file is small enough', async () => {
    const drawn = await drawPhoto(hall.tools, { upload: await noisy(60), profile: 'exit-entry' })
    if (!drawn.ok) throw new Error(`expected the photo to be taken, found ${drawn.reason}`)
    // One step better would be some three kilobytes more.
    expect(drawn.value.content.length).toBeGreaterThan(74_000)
  })

  test('an empty wall is refused: no quality makes 20 KB of it', async () => {
    const wall = await sharp({ create: { width: 708, height: 944, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await drawPhoto(hall.tools, { upload: wall, profile: 'exit-entry' })).toMatchObject({
      ok: false,
      reason: 'photo-bytes-outside',
      facts: { why: 'plain' },
    })
  })

  test('a picture that is large enough for a card may be too small for a passport', async () => {
    const upload = await picture({ width: 360, height: 450 }).jpeg().toBuffer()
    expect((await drawPhoto(hall.tools, { upload, profile: 'id-card' })).ok).toBe(true)
    expect(await drawPhoto(hall.tools, { upload, profile: 'exit-entry' })).toMatchObject({
      reason: 'photo-too-small',
      facts: { found: '360×450', expected: '354×472' },
    })
  })

  test('which profile it follows is kept with the photo', async () => {
    const kiosk = await hall.device('kiosk')
    const drawn = await drawPhoto(hall.tools, { upload: await noisy(20), profile: 'exit-entry' })
    if (!drawn.ok) throw new Error(`expected the photo to be taken, found ${drawn.reason}`)
    const kept = await hall.act(kiosk, 'photo.add', async (act) => {
      const uploader = uploaderOf(act)
      return uploader.ok ? addPhoto(act, uploader.value, drawn.value) : uploader
    })
    if (!kept.ok) throw new Error('the photo was not kept')
    const row = await hall.tools.db
      .selectFrom('photo')
      .select(['profile', 'width', 'height'])
      .where('id', '=', kept.value.photoId)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ profile: 'exit-entry', width: 354, height: 472 })
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

  test('a photo that another went in for at a window is seen as before, by whoever sees the matter', async () => {
    const cards = await hall.staff('officer', { services: ['id-card-renewal'] })
    const passports = await hall.staff('officer', { services: ['passport'] })
    const [before, after] = [
      await added(await picture().jpeg().toBuffer()),
      await added(await picture().png().toBuffer()),
    ]
    const { preApplicationId } = await addTestCase(hall.tools, { photoId: after, service: 'id-card-renewal' })
    const at = hall.clock.now().toString()
    const row = { hall_id: 'dongxihu', id: hall.tools.ids.next(), pre_application_id: preApplicationId, at }
    await hall.tools.db
      .insertInto('window_picture')
      .values({ ...row, photo_id: after, replaced_photo_id: before, staff_id: cards.staffId })
      .execute()
    expect((await openPhoto(hall.reading(cards, 'photo.read'), before)).ok).toBe(true)
    expect((await openPhoto(hall.reading(passports, 'photo.read'), before)).ok).toBe(false)
  })

  test('who takes a photo at the window sees it before it belongs to any service', async () => {
    const officer = await hall.staff('officer', { services: ['passport'] })
    const colleague = await hall.staff('officer', { services: ['passport'] })
    const photoId = await added(await picture().jpeg().toBuffer(), { by: officer })
    expect((await openPhoto(hall.reading(officer, 'photo.read'), photoId)).ok).toBe(true)
    expect((await openPhoto(hall.reading(colleague, 'photo.read'), photoId)).ok).toBe(false)
  })
})
