import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PicturesView } from '#contract/pictures.ts'
import type { UploadKind } from '#contract/uploads.ts'
import { acceptCase, isDecided } from '#modules/cases/public.ts'
import { uploadColumns, uploaderOf } from '#modules/uploads/public.ts'
import { decide } from '#platform/access/decide.ts'
import type { Principal, StaffPrincipal } from '#platform/access/principal.ts'
import { putFile } from '#platform/files/file-store.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import {
  addTestPhoto,
  callAndStart,
  catalogue,
  fileWang,
  findingsInOrder,
  openWindows,
  sit,
} from '#server/testing/test-story.ts'
import { addPaperPicture, takePortrait } from './commands/picture.ts'
import { readPictures } from './queries/pictures.ts'

let hall: TestHall
let officer: StaffPrincipal
let matter: { ticketId: string; preApplicationId: string }
const deps = { catalogue, isDecided }
const simulator = { id: 'simulator-2', driver: 'simulator', model: 'Youban simulator', simulated: true }

beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())
beforeEach(async () => {
  const { db } = hall.tools
  await db.updateTable('ticket').set({ state: 'finished', called_at: new Date() }).execute()
  await db.updateTable('hall_window').set({ staff_id: null }).execute()
  officer = await hall.staff('officer')
  await sit(hall, officer, 5)
  await fileWang(hall, await hall.device('kiosk'))
  matter = await callAndStart(hall, officer, 5)
})

/** What the door of the uploads keeps, without its drawing. */
async function upload(kind: UploadKind, by: Principal = officer, size = { width: 358, height: 441 }): Promise<string> {
  const id = hall.tools.ids.next()
  const added = await hall.act(by, `${kind}.add`, async (act) => {
    const uploader = uploaderOf(act)
    if (!uploader.ok) return uploader
    const { hallId } = uploader.value
    const content = Buffer.from(`picture ${id}`)
    const file = { hallId, mediaType: 'image/jpeg' as const, content }
    const sha256 = await putFile({ tx: act.tx, cipher: hall.tools.cipher, at: act.at }, file)
    const row = { hall_id: hallId, id, sha256, ...size, added_at: act.at, ...uploadColumns(uploader.value) }
    if (kind === 'photo') await act.tx.insertInto('photo').values(row).execute()
    else
      await act.tx
        .insertInto('scan')
        .values({ ...row, source: 'scanner' })
        .execute()
    return { ok: true as const, value: null }
  })
  if (!added.ok) throw new Error(added.reason)
  return id
}

interface Added {
  readonly scanId?: string
  readonly material?: string
  readonly replaces?: string | null
  readonly as?: StaffPrincipal
  readonly ticketId?: string
  readonly preApplicationId?: string
}

async function add({ as = officer, ...given }: Added = {}) {
  const { scanId = await upload('scan', as), material = 'household-book', replaces = null, ...other } = given
  return hall.act(as, 'scan.add', (act) =>
    addPaperPicture(deps, act, { ...matter, ...other, material, scanId, replaces, device: simulator }),
  )
}

async function portrait(photoId: string, as = officer) {
  return hall.act(as, 'photo.add', (act) => takePortrait(deps, act, { ...matter, photoId, device: null }))
}

async function look(): Promise<PicturesView> {
  const seen = await readPictures(hall.reading(officer, 'pre-application.read'), matter.preApplicationId)
  if (!seen.ok) throw new Error(seen.reason)
  return seen.value
}

function lastLine(name: string) {
  return hall.tools.db
    .selectFrom('audit_entry')
    .select(['actor_id', 'object_id', 'facts'])
    .where('act', '=', name)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
}

test('a picture taken at the window stands beside its paper, with who took it, when and by what', async () => {
  const scanId = await upload('scan')
  expect((await add({ scanId })).ok).toBe(true)
  expect(await look()).toMatchObject({
    papers: [{ material: 'household-book', scanIds: [scanId] }],
    taken: [
      {
        material: 'household-book',
        pictureId: scanId,
        replacedId: null,
        device: { model: simulator.model, simulated: true },
        by: officer.name,
        at: new Date(hall.clock.now().epochMilliseconds).toISOString(),
      },
    ],
  })
  expect(await lastLine('picture.paper')).toEqual({
    actor_id: officer.staffId,
    object_id: matter.preApplicationId,
    facts: { material: 'household-book', replaced: false, driver: 'simulator', simulated: true },
  })
})

test('a picture that another went in for is kept, can be opened, and is named beside the new one', async () => {
  const [first, second] = [await upload('scan'), await upload('scan')]
  await add({ scanId: first })
  expect((await add({ scanId: second, replaces: first })).ok).toBe(true)
  const { papers, taken } = await look()
  expect(papers).toEqual([{ material: 'household-book', scanIds: [second] }])
  expect(taken.map(({ pictureId, replacedId }) => [pictureId, replacedId])).toEqual([
    [second, first],
    [first, null],
  ])
  const claimed = await hall.tools.db.selectFrom('scan').select('claimed_at').where('id', '=', first).execute()
  expect(claimed[0]?.claimed_at).not.toBeNull()
  expect(await add({ replaces: first })).toMatchObject({ ok: false, reason: 'picture-replaced' })
})

test('what was taken is not changed and not taken away', async () => {
  await add()
  const { db } = hall.tools
  await expect(db.updateTable('window_picture').set({ simulated: false }).execute()).rejects.toThrow()
  await expect(db.deleteFrom('window_picture').execute()).rejects.toThrow()
})

test('a portrait takes the place of the photo that was filed, and that one is kept', async () => {
  const before = (await look()).photoId
  const photoId = await upload('photo')
  expect(await portrait(photoId)).toMatchObject({
    ok: true,
    value: { photoId, taken: [{ material: null, pictureId: photoId, replacedId: before, device: null }] },
  })
  const row = hall.tools.db.selectFrom('pre_application').select('photo_id').where('id', '=', matter.preApplicationId)
  expect(await row.executeTakeFirst()).toEqual({ photo_id: photoId })
  expect((await lastLine('picture.portrait')).facts).toEqual({ replaced: true, driver: 'file' })
})

test('a portrait drawn to the standard of another document is refused', async () => {
  const photoId = await upload('photo', officer, { width: 354, height: 472 })
  expect(await portrait(photoId)).toMatchObject({ ok: false, reason: 'photo-too-small' })
})

test('a portrait that somebody else’s kiosk uploaded is not taken', async () => {
  const photoId = await addTestPhoto(hall, await hall.device('kiosk'))
  expect(await portrait(photoId)).toMatchObject({ ok: false, reason: 'photo-unknown' })
})

test('one scan goes beside one paper once', async () => {
  const scanId = await upload('scan')
  await add({ scanId })
  expect(await add({ scanId })).toMatchObject({ ok: false, reason: 'scan-unknown' })
  expect((await look()).taken).toHaveLength(1)
})

test('a paper that is not on the list, a scan that is not there and a seventh picture are refused', async () => {
  expect(await add({ material: 'passport' })).toMatchObject({ ok: false, reason: 'material-unknown' })
  expect(await add({ scanId: hall.tools.ids.next() })).toMatchObject({ ok: false, reason: 'scan-unknown' })
  for (let n = 0; n < 6; n += 1) expect((await add()).ok).toBe(true)
  expect(await add()).toMatchObject({ ok: false, reason: 'pictures-full' })
})

test('only the window where the person stands takes pictures, and only of their matter', async () => {
  const colleague = await hall.staff('officer')
  await sit(hall, colleague, 6)
  expect(await add({ as: colleague })).toMatchObject({ ok: false, reason: 'not-your-window' })
  expect(await portrait(await upload('photo', colleague), colleague)).toMatchObject({
    ok: false,
    reason: 'not-your-window',
  })
  // An auxiliary assists and sits at no window.
  expect(await add({ as: await hall.staff('auxiliary') })).toMatchObject({ ok: false, reason: 'not-your-window' })
  expect((await add({ as: await hall.staff('officer', { hallId: 'cihui' }) })).ok).toBe(false)
  const other = await fileWang(hall, await hall.device('kiosk'))
  expect(await add({ preApplicationId: other.preApplicationId })).toMatchObject({ ok: false, reason: 'not-found' })
  expect((await look()).taken).toEqual([])
})

test('after the decision, and when the person has gone, no picture is taken', async () => {
  await hall.act(officer, 'case.accept', (act) => acceptCase(deps, act, { ...matter, findings: findingsInOrder }))
  expect(await add()).toMatchObject({ ok: false, reason: 'already-decided' })
  expect(await portrait(await upload('photo'))).toMatchObject({ ok: false, reason: 'already-decided' })
  await hall.tools.db.updateTable('ticket').set({ state: 'finished' }).where('id', '=', matter.ticketId).execute()
  expect(await add()).toMatchObject({ ok: false, reason: 'ticket-not-serving' })
})

test('the screens that show the line hear of it', async () => {
  const heard = () => hall.tools.db.selectFrom('live_event').select('topic').where('topic', '=', 'queue').execute()
  const before = (await heard()).length
  await add()
  expect(await heard()).toHaveLength(before + 1)
})

test.each(['reviewer', 'approver', 'supervisor', 'auditor', 'system-administrator'] as const)(
  'a %s takes no pictures',
  async (role) => {
    const staff = await hall.staff(role)
    expect([decide(staff, 'scan.add').allow, decide(staff, 'photo.add').allow]).toEqual([false, false])
  },
)
