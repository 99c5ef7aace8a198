import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BiometricsView, Fingerprints, Stroke } from '#contract/biometrics.ts'
import { acceptCase } from '#modules/cases/public.ts'
import type { Catalogue } from '#modules/catalogue/public.ts'
import { decide } from '#platform/access/decide.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { callAndStart, catalogue, fileWang, findingsInOrder, openWindows, sit } from '#server/testing/test-story.ts'
import { drawSignature } from './commands/draw-signature.ts'
import { findSignaturePicture, registerFingerprints, signForm } from './public.ts'
import { readBiometrics } from './queries.ts'

let hall: TestHall
let officer: StaffPrincipal
let matter: { ticketId: string; preApplicationId: string }

/** The same halls, equipped since the beginning of the year. */
const equipped: Catalogue = {
  ...catalogue,
  halls: catalogue.halls.map((site) => ({
    ...site,
    biometrics: [{ from: '2024-01-01', basis: '试验', mark: 'D' as const }],
  })),
}
const deps = { catalogue: equipped }

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

const stroke: Stroke = [
  [100, 500, 0],
  [400, 300, 40],
  [700, 600, 90],
]
const template = Buffer.from('ridges of nobody, as a device would say them').toString('base64')
const prints: Fingerprints = {
  kind: 'fingers',
  device: { id: 'one', driver: 'simulator', model: 'simulator', simulated: true },
  fingers: [
    { finger: 'right-thumb', quality: 86, template },
    { finger: 'left-thumb', quality: 71, template },
  ],
}

async function look(): Promise<BiometricsView> {
  const seen = await readBiometrics(deps, hall.reading(officer, 'biometric.capture'), matter.preApplicationId)
  if (!seen.ok) throw new Error(seen.reason)
  return seen.value
}

const register = (given: Fingerprints, as = officer) =>
  hall.act(as, 'biometric.capture', (act) => registerFingerprints(deps, act, { ...matter, given }))
async function sign(given: { formHash?: string; strokes?: Stroke[]; signer?: 'guardian' | 'agent' } = {}) {
  const { formHash = (await look()).formHash, strokes = [stroke], signer = 'guardian' } = given
  const picture = await drawSignature(strokes)
  return hall.act(officer, 'biometric.capture', (act) =>
    signForm(deps, act, { ...matter, formHash, signer, strokes, picture }),
  )
}
const accept = () =>
  hall.act(officer, 'case.accept', (act) => acceptCase(deps, act, { ...matter, findings: findingsInOrder }))

test('nothing is accepted without fingerprints and a signature, and each is asked for by name', async () => {
  expect(await accept()).toMatchObject({ ok: false, reason: 'fingerprints-missing' })
  expect(await register(prints)).toMatchObject({ ok: true, value: { fingerprints: { simulated: true } } })
  expect(await accept()).toMatchObject({ ok: false, reason: 'signature-missing' })
  expect(await sign()).toMatchObject({ ok: true, value: { signature: { signer: 'guardian', isCurrent: true } } })
  expect((await accept()).ok).toBe(true)
})

test('a hall that is not equipped accepts as before', async () => {
  const accepted = await hall.act(officer, 'case.accept', (act) =>
    acceptCase({ catalogue }, act, { ...matter, findings: findingsInOrder }),
  )
  expect(accepted.ok).toBe(true)
})

test('who has no finger to give is accepted with the reason', async () => {
  expect(await register({ kind: 'none', reason: 'injured', note: '右手打石膏' })).toMatchObject({ ok: true })
  await sign()
  expect((await accept()).ok).toBe(true)
})

test('templates and strokes are sealed, each for its row, and no view shows them', async () => {
  await register(prints)
  await sign()
  const rows = await hall.tools.db.selectFrom('fingerprint').select('template_cipher').execute()
  expect(rows.length).toBeGreaterThanOrEqual(2)
  for (const { template_cipher } of rows) expect(template_cipher.includes('ridges of nobody')).toBe(false)
  expect(JSON.stringify(await look())).not.toContain(template)
  const { strokes_cipher } = await hall.tools.db
    .selectFrom('form_signature')
    .select('strokes_cipher')
    .where('pre_application_id', '=', matter.preApplicationId)
    .executeTakeFirstOrThrow()
  expect(strokes_cipher.includes('[100,500,0]')).toBe(false)
})

test('the picture of a signature is drawn by us, dark on white', async () => {
  await sign()
  const found = await findSignaturePicture(
    { db: hall.tools.db, cipher: hall.tools.cipher },
    { hallId: 'dongxihu', preApplicationId: matter.preApplicationId },
  )
  if (found === undefined) throw new Error('expected a signature, found none')
  const { width, height, format } = await sharp(found.picture).metadata()
  expect({ width, height, format }).toEqual({ width: 900, height: 300, format: 'png' })
  const { channels } = await sharp(found.picture).stats()
  expect([channels[0]?.min, channels[0]?.max].map((one) => (one ?? 0) > 128)).toEqual([false, true])
})

test('a form that was changed asks for a new signature, and an old text cannot be signed', async () => {
  await register(prints)
  const { formHash } = await look()
  await sign()
  await hall.tools.db
    .updateTable('pre_application')
    .set({ applicant_name: '王子浩' })
    .where('id', '=', matter.preApplicationId)
    .execute()
  expect((await look()).signature?.isCurrent).toBe(false)
  expect(await accept()).toMatchObject({ ok: false, reason: 'signature-outdated' })
  expect(await sign({ formHash })).toMatchObject({ ok: false, reason: 'form-changed' })
  await sign()
  expect((await accept()).ok).toBe(true)
})

test('a boy signs through his mother; an agent who is not there does not', async () => {
  expect((await look()).signers.map(({ signer }) => signer)).toEqual(['guardian', 'applicant'])
  expect(await sign({ signer: 'agent' })).toMatchObject({ ok: false, reason: 'signer-unknown' })
  expect(await sign({ strokes: [[[500, 500, 0]]] })).toMatchObject({ ok: false, reason: 'signature-empty' })
})

test('prints are taken only at the window where the person stands', async () => {
  const colleague = await hall.staff('officer')
  await sit(hall, colleague, 6)
  expect(await register(prints, colleague)).toMatchObject({ ok: false, reason: 'not-your-window' })
  const there = await hall.staff('officer', { hallId: 'cihui' })
  expect((await register(prints, there)).ok).toBe(false)
})

test('the trail says that it was done, and by what, and nothing of the finger', async () => {
  await register(prints)
  const line = await hall.tools.db
    .selectFrom('audit_entry')
    .select(['actor_id', 'facts'])
    .where('act', '=', 'biometric.fingerprints')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  expect(line).toEqual({ actor_id: officer.staffId, facts: { fingers: 2, simulated: true } })
})

test.each(['auxiliary', 'reviewer', 'approver', 'supervisor', 'auditor', 'system-administrator'] as const)(
  'a %s takes no prints',
  async (role) => {
    expect(decide(await hall.staff(role), 'biometric.capture').allow).toBe(false)
  },
)
