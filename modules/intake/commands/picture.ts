import type { CaptureDevice } from '#contract/biometrics.ts'
import type { IntakeReason } from '#contract/intake.ts'
import type { PictureReason, PicturesView } from '#contract/pictures.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { findServiceVersion } from '#modules/catalogue/public.ts'
import { listMaterials } from '#modules/catalogue/rules/index.ts'
import { decideSize, getPhotoProfile } from '#modules/photos/rules/index.ts'
import { lockServedTicket } from '#modules/tickets/public.ts'
import { claimUpload } from '#modules/uploads/public.ts'
import type { Act } from '#platform/command/act.ts'
import { viewPictures } from '../queries/pictures.ts'
import { circumstancesOf } from '../queries/pre-application.ts'
import { decidePaperPicture } from '../rules/index.ts'
import { hasScan, insertPicture, savePortrait } from '../store/pictures.ts'
import { findPreApplication, type PreApplicationRecord } from '../store/pre-applications.ts'
import type { IntakeDeps } from './deps.ts'

interface Matter {
  readonly ticketId: string
  readonly preApplicationId: string
}

type Refusal = 'not-found' | 'ticket-not-serving' | 'not-your-window' | 'already-decided'
type Reason = Refusal | PictureReason | Extract<IntakeReason, 'material-unknown' | 'scan-unknown'>

/** A scan that was taken over already goes beside a paper of the person at my window, or in place of one, which is kept. */
export async function addPaperPicture(
  deps: IntakeDeps,
  act: Act,
  input: Matter & { material: string; scanId: string; replaces: string | null; device: CaptureDevice | null },
): Promise<Decision<PicturesView, Reason>> {
  const found = await comeToWindow(deps, act, input)
  if (!found.ok) return found
  const { record, service, staffId } = found.value
  const { hallId, id: preApplicationId } = record
  const { material, scanId, replaces, device } = input
  const on = hallDate(act.now).toString()
  const circumstances = await circumstancesOf({ db: act.tx, cipher: act.tools.cipher }, { record, on })
  const materials = listMaterials(service, circumstances).map(({ id }) => id)
  const { papers: pictures } = await viewPictures(act.tx, record)
  const decision = decidePaperPicture({ pictures, materials, material, replaces })
  if (!decision.ok) return decision
  const claimed = await claimUpload(act, { kind: 'scan', hallId, id: scanId })
  if (!claimed.ok || (await hasScan(act.tx, { ...record, scanId }))) return refused('scan-unknown', { field: 'scanId' })
  const made = { hallId, id: act.tools.ids.next(), preApplicationId, staffId, at: act.at, device }
  await insertPicture(act.tx, { ...made, material, pictureId: scanId, replacedId: replaces })
  const facts = { material, replaced: replaces !== null, ...factsOf(device) }
  return leave(act, { record, name: 'picture.paper', facts })
}

/** The photo of the person at my window; the one before, unsuitable or not, is kept. */
export async function takePortrait(
  deps: IntakeDeps,
  act: Act,
  input: Matter & { photoId: string; device: CaptureDevice | null },
): Promise<Decision<PicturesView, Refusal | PictureReason | 'photo-unknown' | 'photo-too-small'>> {
  const found = await comeToWindow(deps, act, input)
  if (!found.ok) return found
  const { record, service, staffId } = found.value
  const { hallId, id: preApplicationId } = record
  const { photoId, device } = input
  if (service.photo === undefined) return refused('portrait-not-asked')
  const claimed = await claimUpload(act, { kind: 'photo', hallId, id: photoId })
  if (!claimed.ok || photoId === record.photoId) return refused('photo-unknown', { field: 'photoId' })
  // Drawn to the standard of another document, it would be printed in the wrong shape.
  const profile = getPhotoProfile({ profile: service.photo, on: hallDate(act.now).toString() })
  const size = decideSize(claimed.value, profile)
  if (!size.ok) return size
  const made = { hallId, id: act.tools.ids.next(), preApplicationId, staffId, at: act.at, device }
  await insertPicture(act.tx, { ...made, material: null, pictureId: photoId, replacedId: record.photoId })
  await savePortrait(act.tx, { hallId, id: preApplicationId, photoId })
  const facts = { replaced: record.photoId !== null, ...factsOf(device) }
  return leave(act, { record: { ...record, photoId }, name: 'picture.portrait', facts })
}

/** The matter of the ticket in service at my window, as long as it has no outcome. */
async function comeToWindow(deps: IntakeDeps, act: Act, { ticketId, preApplicationId: id }: Matter) {
  if (act.principal.kind !== 'staff') return refused('not-found')
  const ticket = await lockServedTicket(act, ticketId)
  if (!ticket.ok) return ticket
  const record = await findPreApplication(act.tx, { scope: act.scope, id })
  if (record === undefined || !ticket.value.preApplicationIds.includes(id)) return refused('not-found')
  if (await deps.isDecided(act.tx, { hallId: record.hallId, preApplicationId: id })) return refused('already-decided')
  const service = findServiceVersion(deps.catalogue, { code: record.service, version: record.serviceVersion })
  if (service === undefined) return refused('not-found')
  return accepted({ record, service, staffId: act.principal.staffId })
}

function factsOf(device: CaptureDevice | null): Record<string, string | boolean> {
  return device === null ? { driver: 'file' } : { driver: device.driver, simulated: device.simulated }
}

interface Trace {
  readonly record: PreApplicationRecord
  readonly name: string
  readonly facts: Record<string, string | boolean>
}

/** The trail, and every screen that shows the person in front. */
async function leave(act: Act, { record, name, facts }: Trace): Promise<Decision<PicturesView, never>> {
  const { hallId, id: objectId } = record
  await act.record({ hallId, act: name, objectKind: 'pre-application', objectId, facts })
  await act.announce(hallId, 'queue')
  return accepted(await viewPictures(act.tx, record))
}
