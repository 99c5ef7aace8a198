import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { UploadKind } from '#contract/uploads.ts'
import type { DevicePrincipal, Principal } from '#platform/access/principal.ts'
import type { Tx } from '#platform/db/pool.ts'
import { putFile } from '#platform/files/file-store.ts'
import { addTestCase } from '#server/testing/test-case.ts'
import { hallId, openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { discardUploads } from './commands/discard-uploads.ts'
import { tokenHashOf } from './commands/uploader.ts'
import { claimUpload, sweepUploads, type Uploader, uploadColumns } from './public.ts'

let hall: TestHall
let kiosk: DevicePrincipal
beforeEach(async () => {
  hall = await openTestHall()
  kiosk = await hall.device('kiosk')
})
afterEach(() => hall.close())

const token = 'AAAAAAAAAAAAAAAAAAAAAA'

function uploaderBy(principal: Principal, given: { hallId?: string } = {}): Uploader {
  const home = { hallId: given.hallId ?? hallId, tokenHash: null }
  if (principal.kind === 'device') return { ...home, uploadedBy: { kind: 'device', id: principal.deviceId } }
  if (principal.kind === 'staff') return { ...home, uploadedBy: { kind: 'staff', id: principal.staffId } }
  return { ...home, uploadedBy: { kind: 'public' }, tokenHash: tokenHashOf(hall.tools.keys, token) }
}

/** An upload as photos and scans make them; the same content is the same file. */
function add(kind: UploadKind, uploader: Uploader, content = 'a picture'): Promise<string> {
  const id = hall.tools.ids.next()
  const at = hall.clock.now().toString()
  return hall.tools.db.transaction().execute(async (tx) => {
    const file = { hallId: uploader.hallId, mediaType: 'image/jpeg', content: Buffer.from(content) }
    const sha256 = await putFile({ tx, cipher: hall.tools.cipher, at }, file)
    const row = { hall_id: uploader.hallId, id, sha256, width: 600, height: 800, added_at: at }
    const values = { ...row, ...uploadColumns(uploader) }
    if (kind === 'photo') await tx.insertInto('photo').values(values).execute()
    else
      await tx
        .insertInto('scan')
        .values({ ...values, source: 'upload' })
        .execute()
    return id
  })
}

async function claim(
  principal: Principal,
  upload: { kind: UploadKind; id: string; hallId?: string; token?: string },
): Promise<string> {
  const given = { hallId, ...upload }
  const claimed =
    principal.kind === 'public'
      ? await hall.publicAct((act) => claimUpload(act, given))
      : await hall.act(principal, 'scan.add', (act) => claimUpload(act, given))
  return claimed.ok ? 'taken' : claimed.reason
}

async function left(): Promise<{ photos: string[]; scans: string[]; files: number }> {
  const { db } = hall.tools
  const photos = await db.selectFrom('photo').select('id').execute()
  const scans = await db.selectFrom('scan').select('id').execute()
  const files = await db.selectFrom('file').select('sha256').execute()
  return { photos: photos.map(({ id }) => id), scans: scans.map(({ id }) => id), files: files.length }
}

describe('claiming', () => {
  test('an application gets its upload, with its size', async () => {
    const id = await add('photo', uploaderBy(kiosk))
    const claimed = await hall.act(kiosk, 'photo.add', (act) => claimUpload(act, { kind: 'photo', hallId, id }))
    expect(claimed).toEqual({ ok: true, value: { id, width: 600, height: 800 } })
    expect(await claim(kiosk, { kind: 'photo', id })).toBe('taken')
  })

  test('of another device, of the other site, of the other kind, or not there: all the same answer', async () => {
    const id = await add('photo', uploaderBy(kiosk))
    const otherKiosk = await hall.device('kiosk')
    const elsewhere = await hall.device('kiosk', { hallId: otherHallId })
    expect(await claim(otherKiosk, { kind: 'photo', id })).toBe('photo-unknown')
    expect(await claim(elsewhere, { kind: 'photo', id, hallId: otherHallId })).toBe('photo-unknown')
    expect(await claim(kiosk, { kind: 'scan', id })).toBe('scan-unknown')
    expect(await claim(kiosk, { kind: 'photo', id: hall.tools.ids.next() })).toBe('photo-unknown')
    expect(await claim({ kind: 'public' }, { kind: 'photo', id, token })).toBe('photo-unknown')
  })

  test('a telephone shows its token, and a kiosk that goes on shows it too', async () => {
    const id = await add('scan', uploaderBy({ kind: 'public' }))
    expect(await claim({ kind: 'public' }, { kind: 'scan', id })).toBe('scan-unknown')
    expect(await claim({ kind: 'public' }, { kind: 'scan', id, token: 'BAAAAAAAAAAAAAAAAAAAAA' })).toBe('scan-unknown')
    expect(await claim(kiosk, { kind: 'scan', id })).toBe('scan-unknown')
    expect(await claim({ kind: 'public' }, { kind: 'scan', id, token })).toBe('taken')
    expect(await claim(kiosk, { kind: 'scan', id, token })).toBe('taken')
  })

  test('what a colleague put in goes into the application of the next', async () => {
    const [anna, bo] = [await hall.staff('officer'), await hall.staff('auxiliary')]
    const id = await add('scan', uploaderBy(anna))
    expect(await claim(bo, { kind: 'scan', id })).toBe('taken')
  })

  test('a photo of the release before, whose maker is not known, is nobody’s', async () => {
    const id = hall.tools.ids.next()
    const at = hall.clock.now().toString()
    await hall.tools.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('photo')
        .values({ hall_id: hallId, id, sha256: await file(tx, at), width: 358, height: 441, added_at: at })
        .execute()
    })
    expect(await claim(kiosk, { kind: 'photo', id })).toBe('photo-unknown')
  })

  test('an upload is claimed within a day', async () => {
    const id = await add('scan', uploaderBy(kiosk))
    hall.clock.advance({ hours: 24 })
    expect(await claim(kiosk, { kind: 'scan', id })).toBe('scan-unknown')
  })
})

function file(tx: Tx, at: string): Promise<Buffer> {
  const content = Buffer.from('of the release before')
  return putFile({ tx, cipher: hall.tools.cipher, at }, { hallId, mediaType: 'image/jpeg', content })
}

function discard(principal: Principal, ids: { photoIds?: string[]; scanIds?: string[] }) {
  return hall.act(principal, 'scan.add', (act) => discardUploads(act, { photoIds: [], scanIds: [], ...ids }))
}

describe('discarding at the end of a session', () => {
  test('what this kiosk uploaded goes with its files, and the trail says how many', async () => {
    const photoId = await add('photo', uploaderBy(kiosk), 'a face')
    const scanIds = [await add('scan', uploaderBy(kiosk), 'a page'), await add('scan', uploaderBy(kiosk), 'another')]
    expect(await discard(kiosk, { photoIds: [photoId], scanIds })).toEqual({ ok: true, value: {} })
    expect(await left()).toEqual({ photos: [], scans: [], files: 0 })
    const trail = await hall.tools.db.selectFrom('audit_entry').select(['act', 'actor_id', 'facts']).execute()
    expect(trail).toEqual([{ act: 'upload.discard', actor_id: kiosk.deviceId, facts: { photos: 1, scans: 2 } }])
  })

  test('what an application has claimed stays, and so does what is of another', async () => {
    const claimed = await add('scan', uploaderBy(kiosk))
    await claim(kiosk, { kind: 'scan', id: claimed })
    const others = [
      await add('scan', uploaderBy(await hall.device('kiosk'))),
      await add('scan', uploaderBy(await hall.staff('officer'))),
      await add('scan', uploaderBy({ kind: 'public' })),
    ]
    expect((await discard(kiosk, { scanIds: [claimed, ...others] })).ok).toBe(true)
    expect((await left()).scans.toSorted()).toEqual([claimed, ...others].toSorted())
    expect(await hall.tools.db.selectFrom('audit_entry').select('act').execute()).toEqual([])
  })

  test('one picture uploaded twice is one file, which goes with the second of them', async () => {
    const first = await add('scan', uploaderBy(kiosk))
    const second = await add('photo', uploaderBy(kiosk))
    expect((await left()).files).toBe(1)
    await discard(kiosk, { scanIds: [first] })
    expect((await left()).files).toBe(1)
    await discard(kiosk, { photoIds: [second] })
    expect((await left()).files).toBe(0)
  })

  test('a member of staff discards nothing', async () => {
    const officer = await hall.staff('officer')
    const id = await add('scan', uploaderBy(officer))
    expect(await discard(officer, { scanIds: [id] })).toEqual({ ok: false, reason: 'not-allowed' })
  })
})

describe('the sweep', () => {
  test('what nothing claimed in a day goes with its file, of whomever it is', async () => {
    const doomed = [uploaderBy(kiosk), uploaderBy(await hall.staff('officer')), uploaderBy({ kind: 'public' })]
    for (const uploader of doomed) await add('photo', uploader, uploader.uploadedBy.kind)
    await add('scan', uploaderBy(await hall.device('kiosk', { hallId: otherHallId }), { hallId: otherHallId }))
    const kept = await add('scan', uploaderBy(kiosk), 'kept')
    await claim(kiosk, { kind: 'scan', id: kept })
    hall.clock.advance({ hours: 23, minutes: 59 })
    const fresh = await add('scan', uploaderBy(kiosk), 'fresh')
    await sweepUploads(hall.tools)
    expect((await left()).files).toBe(6)
    hall.clock.advance({ minutes: 2 })

    await sweepUploads(hall.tools)

    const after = await left()
    expect(after).toMatchObject({ photos: [], files: 2 })
    expect(after.scans.toSorted()).toEqual([kept, fresh].toSorted())
    const trail = await hall.tools.db
      .selectFrom('audit_entry')
      .select(['hall_id', 'act', 'actor_id', 'facts'])
      .where('act', 'like', '%.sweep')
      .orderBy('id')
      .execute()
    expect(trail).toEqual([
      { hall_id: hallId, act: 'photo.sweep', actor_id: 'uploads.sweep', facts: { count: 3 } },
      { hall_id: otherHallId, act: 'scan.sweep', actor_id: 'uploads.sweep', facts: { count: 1 } },
    ])
  })

  test('more than one batch goes in one night', async () => {
    for (let n = 0; n < 203; n += 1) await add('scan', uploaderBy(kiosk), `page ${n % 50}`)
    hall.clock.advance({ hours: 25 })
    await sweepUploads(hall.tools)
    expect(await left()).toEqual({ photos: [], scans: [], files: 0 })
  })

  test('a photo that a node of the release before filed without claiming stays', async () => {
    const { photoId } = await addTestCase(hall.tools)
    hall.clock.advance({ hours: 25 })
    await sweepUploads(hall.tools)
    expect((await left()).photos).toEqual([photoId])
  })

  test('what is being claimed at this moment is passed by', async () => {
    const id = await add('scan', uploaderBy(kiosk))
    hall.clock.advance({ hours: 23, minutes: 59 })
    await hall.act(kiosk, 'scan.add', async (act) => {
      const claimed = await claimUpload(act, { kind: 'scan', hallId, id })
      hall.clock.advance({ hours: 2 })
      await sweepUploads(hall.tools)
      return claimed
    })
    await sweepUploads(hall.tools)
    expect((await left()).scans).toEqual([id])
  })
})
