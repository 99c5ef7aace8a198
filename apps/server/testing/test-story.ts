import { fileURLToPath } from 'node:url'
import type { PreApplication } from '#contract/intake.ts'
import { formatInstant } from '#kernel/clock.ts'
import { inventIdNumber } from '#kernel/id-number.ts'
import { acceptCase, findCaseId, isDecided } from '#modules/cases/public.ts'
import { type Catalogue, readCatalogue } from '#modules/catalogue/public.ts'
import { filePreApplication } from '#modules/intake/public.ts'
import { actOnTicket, callNext, saveWindows, sitAtWindow, type TicketDeps } from '#modules/tickets/public.ts'
import type { DevicePrincipal, StaffPrincipal } from '#platform/access/principal.ts'
import { putFile } from '#platform/files/file-store.ts'
import { hallId, type TestHall } from './test-hall.ts'

const read = readCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
if (!read.ok) throw new Error('the catalogue of the repository is faulty')

export const catalogue: Catalogue = read.catalogue
export const ticketDeps: TicketDeps = { catalogue, findCaseId }

/** 王子豪, fifteen, whose card runs out; his mother comes along. Sequence 000: nobody has these numbers. */
export const wang = {
  name: '王子豪',
  idNumber: inventIdNumber({ region: '420112', birthDate: '2009-03-12' }),
  phone: '13800000026',
}
export const mother = { name: '李秀英', idNumber: inventIdNumber({ region: '420112', birthDate: '1983-05-20' }) }

/** The papers of a child's list, all in order. */
export const findingsInOrder = [
  { material: 'old-card', state: 'handed-in' as const },
  { material: 'household-book', state: 'checked' as const },
  { material: 'guardian-card', state: 'checked' as const },
  { material: 'guardianship-proof', state: 'checked' as const },
  { material: 'photo', state: 'taken' as const },
]

/** A photo that a kiosk has uploaded; without one named, the newest of the hall. */
export async function addTestPhoto(hall: TestHall, kiosk?: DevicePrincipal): Promise<string> {
  const id = hall.tools.ids.next()
  const deviceId = kiosk?.deviceId ?? (await findNewestKiosk(hall))
  const at = formatInstant(hall.clock.now())
  await hall.tools.db.transaction().execute(async (tx) => {
    const content = Buffer.from('a photo of nobody')
    const sha256 = await putFile({ tx, cipher: hall.tools.cipher, at }, { hallId, mediaType: 'image/jpeg', content })
    await tx
      .insertInto('photo')
      .values({ hall_id: hallId, id, sha256, width: 358, height: 441, added_at: at, added_by_id: deviceId })
      .execute()
  })
  return id
}

async function findNewestKiosk(hall: TestHall): Promise<string> {
  const kiosk = await hall.tools.db
    .selectFrom('device')
    .select('id')
    .where('hall_id', '=', hallId)
    .where('kind', '=', 'kiosk')
    .where('state', '=', 'enrolled')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return kiosk.id
}

export function wangsApplication(photoId: string): PreApplication {
  return {
    service: 'id-card-renewal',
    answers: { reason: 'expiring', cardExpires: '2024-08-30', companion: 'mother' },
    applicant: wang,
    guardian: { relation: 'mother', ...mother },
    photoId,
    lang: 'zh-CN',
    consent: true,
  }
}

export async function openWindows(hall: TestHall): Promise<void> {
  await hall.tools.db.transaction().execute(async (tx) => {
    for (const site of catalogue.halls) await saveWindows(tx, site.id, site.windows)
  })
}

export async function fileWang(
  hall: TestHall,
  kiosk: DevicePrincipal | StaffPrincipal,
  input?: Partial<PreApplication>,
) {
  const { photoId, ...filled } = wangsApplication('')
  // Who fills in at the guide desk has the photo taken at the window.
  const photo = kiosk.kind === 'device' ? { photoId: await addTestPhoto(hall, kiosk) } : {}
  const application = { ...filled, ...photo, ...input }
  const filed = await hall.act(kiosk, 'pre-application.file', (act) =>
    filePreApplication({ catalogue, isDecided }, act, { applications: [application] }),
  )
  if (!filed.ok) throw new Error(`filing was refused: ${filed.reason}`)
  const [preApplicationId = ''] = filed.value.preApplicationIds
  return { ...filed.value, preApplicationId }
}

export async function sit(hall: TestHall, officer: StaffPrincipal, window: number): Promise<void> {
  const seated = await hall.act(officer, 'window.sit', (act) => sitAtWindow(ticketDeps, act, window))
  if (!seated.ok) throw new Error(`sitting down was refused: ${seated.reason}`)
}

/** Calls the next ticket at a window and begins to serve it. */
export async function callAndStart(hall: TestHall, officer: StaffPrincipal, window: number) {
  const called = await hall.act(officer, 'ticket.call', (act) => callNext(ticketDeps, act, window))
  if (!called.ok || called.value.current === null) throw new Error('nobody could be called')
  const ticketId = called.value.current.id
  const started = await hall.act(officer, 'ticket.call', (act) =>
    actOnTicket(ticketDeps, act, { ticketId, act: 'start' }),
  )
  if (!started.ok || started.value.current?.matters[0] === undefined) throw new Error('the ticket could not be started')
  return { ticketId, preApplicationId: started.value.current.matters[0].preApplicationId }
}

/** Everything up to an accepted case. */
export async function acceptWang(hall: TestHall, options: { window?: number; officer?: StaffPrincipal } = {}) {
  const officer = options.officer ?? (await hall.staff('officer'))
  const window = options.window ?? 5
  await sit(hall, officer, window)
  await fileWang(hall, await hall.device('kiosk'))
  const served = await callAndStart(hall, officer, window)
  const accepted = await hall.act(officer, 'case.accept', (act) =>
    acceptCase({ catalogue }, act, { ...served, findings: findingsInOrder }),
  )
  if (!accepted.ok) throw new Error(`acceptance was refused: ${accepted.reason}`)
  return { officer, ...served, case: accepted.value }
}
