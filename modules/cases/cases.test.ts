import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseDetail } from '#contract/cases.ts'
import { filePreApplication } from '#modules/intake/public.ts'
import { decide } from '#platform/access/decide.ts'
import type { StaffPrincipal } from '#platform/access/principal.ts'
import { runCommand } from '#platform/command/run.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import {
  acceptWang,
  addTestPhoto,
  callAndStart,
  catalogue,
  fileWang,
  findingsInOrder,
  openWindows,
  sit,
  wang,
  wangsApplication,
} from '#server/testing/test-story.ts'
import { handOverCase } from './commands/collect.ts'
import { decideCase, reviewCase } from './commands/decide-case.ts'
import { acceptCase, notifyMissing, refuseCase } from './commands/open-case.ts'
import { readCaseStatus } from './queries/citizen.ts'
import { readCase, readCases } from './queries/list.ts'
import { isDecided } from './store/case-files.ts'
import { getCaseCode } from './store/case-keys.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())
beforeEach(async () => {
  await hall.tools.db
    .updateTable('ticket')
    .set({ state: 'finished', called_at: new Date() })
    .where('state', '!=', 'finished')
    .execute()
  await hall.tools.db.updateTable('hall_window').set({ staff_id: null }).execute()
})

const deps = { catalogue, isDecided }

async function serveWang() {
  const officer = await hall.staff('officer')
  await sit(hall, officer, 5)
  await fileWang(hall, await hall.device('kiosk'))
  return { officer, served: await callAndStart(hall, officer, 5) }
}

function review(
  person: StaffPrincipal,
  at: CaseDetail,
  body: { opinion: 'agree' | 'disagree'; note?: string } = { opinion: 'agree' },
) {
  const input = { params: { caseId: at.id }, body: { expectedVersion: at.version, ...body } }
  return hall.act(person, 'case.review', (act) => reviewCase(deps, act, input))
}

function approve(
  person: StaffPrincipal,
  at: CaseDetail,
  body: { decision: 'approve' | 'deny'; note?: string } = { decision: 'approve' },
) {
  const input = { params: { caseId: at.id }, body: { expectedVersion: at.version, ...body } }
  return hall.act(person, 'case.approve', (act) => decideCase(deps, act, input))
}

describe('acceptance', () => {
  test('the clocks start: ten working days promised, sixty days by law', async () => {
    const { case: accepted } = await acceptWang(hall)
    expect(accepted.state).toBe('accepted')
    expect(accepted.clocks.map(({ kind, due }) => [kind, due])).toEqual([
      ['promised', '2024-07-29'],
      ['statutory', '2024-09-13'],
    ])
    expect(accepted.days.filter(({ counts }) => counts)).toHaveLength(10)
    expect(accepted.preApplication.applicant.idNumberMasked).toMatch(/^420112\*{8}/)
  })

  test('an old card still in the pocket stops it, and nothing is written', async () => {
    const { officer, served } = await serveWang()
    const findings = findingsInOrder.map((finding) =>
      finding.material === 'old-card' ? { material: 'old-card', state: 'checked' as const } : finding,
    )
    const outcome = await hall.act(officer, 'case.accept', (act) => acceptCase(deps, act, { ...served, findings }))
    expect(outcome).toMatchObject({ ok: false, reason: 'old-card-not-handed-in' })
    const rows = await hall.tools.db
      .selectFrom('case_file')
      .select('id')
      .where('pre_application_id', '=', served.preApplicationId)
      .execute()
    expect(rows).toEqual([])
  })

  test('fifty identical submits in parallel make one case and get one reply', async () => {
    const { officer, served } = await serveWang()
    const gate = decide(officer, 'case.accept')
    if (!gate.allow) throw new Error('an officer may accept')
    const key = hall.tools.ids.next()
    const input = { ...served, findings: findingsInOrder }
    const replies = await Promise.all(
      Array.from({ length: 50 }, () =>
        runCommand(
          hall.tools,
          {
            principal: officer,
            scope: gate.scope,
            claim: { actor: officer.staffId, key, endpoint: 'acceptCase', input },
            toReply: (outcome) => ({ status: outcome.ok ? 200 : 409, body: outcome }),
          },
          (act) => acceptCase(deps, act, input),
        ),
      ),
    )
    const cases = await hall.tools.db
      .selectFrom('case_file')
      .select('id')
      .where('pre_application_id', '=', served.preApplicationId)
      .execute()
    expect(cases).toHaveLength(1)
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
    expect(replies[0]).toMatchObject({ kind: 'reply', reply: { status: 200 } })
  })

  test('the same key for another body is refused', async () => {
    const { officer, served } = await serveWang()
    const key = hall.tools.ids.next()
    const run = (input: object) =>
      runCommand(
        hall.tools,
        {
          principal: officer,
          scope: undefined,
          claim: { actor: 'x', key, endpoint: 'e', input },
          toReply: () => ({ status: 200, body: 1 }),
        },
        async () => ({ ok: true, value: 1 }),
      )
    await run({ ...served })
    expect(await run({ ...served, other: true })).toEqual({ kind: 'reused' })
  })

  test('fifty different submits of one pre-application in parallel make one case', async () => {
    const { officer, served } = await serveWang()
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () =>
        hall.act(officer, 'case.accept', (act) => acceptCase(deps, act, { ...served, findings: findingsInOrder })),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'already-decided')).toHaveLength(49)
  })

  test('fifty identical filings at the kiosk make one ticket', async () => {
    const kiosk = await hall.device('kiosk')
    const input = { applications: [wangsApplication(await addTestPhoto(hall, kiosk))] }
    const gate = decide(kiosk, 'pre-application.file')
    if (!gate.allow) throw new Error('a kiosk may file')
    const before = await hall.tools.db.selectFrom('ticket').select('id').execute()
    const key = hall.tools.ids.next()
    await Promise.all(
      Array.from({ length: 50 }, () =>
        runCommand(
          hall.tools,
          {
            principal: kiosk,
            scope: gate.scope,
            claim: { actor: kiosk.deviceId, key, endpoint: 'filePreApplication', input },
            toReply: (outcome) => ({ status: outcome.ok ? 200 : 409, body: outcome }),
          },
          (act) => filePreApplication(deps, act, input),
        ),
      ),
    )
    const after = await hall.tools.db.selectFrom('ticket').select('id').execute()
    expect(after.length - before.length).toBe(1)
  })
})

describe('the other outcomes', () => {
  test('one complete notice names what is missing and starts no clock; the citizen reads it', async () => {
    const { officer, served } = await serveWang()
    const findings = findingsInOrder.map((finding) =>
      finding.material === 'household-book'
        ? { material: 'household-book', state: 'missing' as const, note: '忘在家里' }
        : finding,
    )
    const told = await hall.act(officer, 'case.accept', (act) =>
      notifyMissing(deps, act, { ...served, findings, note: '原件就行' }),
    )
    if (!told.ok) throw new Error(told.reason)
    expect(told.value).toMatchObject({ state: 'notified', clocks: [] })
    const code = await getCaseCode(
      { db: hall.tools.db, cipher: hall.tools.cipher },
      { hallId: 'dongxihu', caseId: told.value.id },
    )
    const status = await readCaseStatus(deps, hall.publicReading(), { number: told.value.number, code })
    expect(status.ok && status.value.missingNote).toBe('原件就行')
    expect(status.ok && status.value.missing).toEqual([
      { name: { zh: '居民户口簿', en: expect.any(String) }, note: '忘在家里' },
    ])
  })

  test('a refusal carries its ground, explanation and remedy', async () => {
    const { officer, served } = await serveWang()
    const service = catalogue.services.find(({ code }) => code === 'id-card-renewal')
    const ground = service?.refusals[0]?.id ?? ''
    const input = { ...served, reason: ground, explanation: '照片与本人不符', explainedInPerson: true as const }
    const told = await hall.act(officer, 'case.accept', (act) => refuseCase(deps, act, input))
    expect(told.ok && told.value.refusal?.explanation).toBe('照片与本人不符')
    // Two sentences with a stop between them: the ground's own remedy, and where to go against it (行政许可法 Art 38).
    expect(told.ok && told.value.refusal?.remedy.zh).toMatch(/^[^。]+。对这个决定不服的[^。]+行政复议[^。]+。$/)
  })

  test('a ground that is not on the list is refused', async () => {
    const { officer, served } = await serveWang()
    const input = { ...served, reason: 'bad-mood', explanation: '无', explainedInPerson: true as const }
    expect(await hall.act(officer, 'case.accept', (act) => refuseCase(deps, act, input))).toMatchObject({
      ok: false,
      reason: 'refusal-reason-unknown',
    })
  })
})

describe('three people decide', () => {
  test('review, approval and the refusals on the way', async () => {
    const { case: accepted, officer } = await acceptWang(hall)
    const [reviewer, approver] = [await hall.staff('reviewer'), await hall.staff('approver')]
    expect(accepted.may.review).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await review(reviewer, { ...accepted, version: 99 })).toMatchObject({
      ok: false,
      reason: 'version-conflict',
    })
    expect(await review(reviewer, accepted, { opinion: 'disagree' })).toMatchObject({
      ok: false,
      reason: 'reason-required',
    })
    const reviewed = await review(reviewer, accepted)
    if (!reviewed.ok) throw new Error(reviewed.reason)
    expect(await review(reviewer, reviewed.value)).toMatchObject({ ok: false, reason: 'wrong-state' })
    const approved = await approve(approver, reviewed.value)
    expect(approved).toMatchObject({ ok: true, value: { state: 'approved' } })
    expect(decide(officer, 'case.approve').allow).toBe(false)
  })

  test('somebody with every role still cannot act twice on one case', async () => {
    const officer = await hall.staff('officer')
    const grants = (['officer', 'reviewer', 'approver'] as const).map((role) => ({
      hallId: 'dongxihu',
      role,
      services: null,
    }))
    const everybody = { ...officer, grants }
    const { case: accepted } = await acceptWang(hall, { officer: everybody })
    expect(await review(everybody, accepted)).toMatchObject({ ok: false, reason: 'same-person' })
    const reviewed = await review(await hall.staff('reviewer'), accepted)
    if (!reviewed.ok) throw new Error(reviewed.reason)
    expect(await approve(everybody, reviewed.value)).toMatchObject({ ok: false, reason: 'same-person' })
  })

  test('two approvers deciding at once: one decision stands', async () => {
    const { case: accepted } = await acceptWang(hall)
    const reviewed = await review(await hall.staff('reviewer'), accepted)
    if (!reviewed.ok) throw new Error(reviewed.reason)
    const approvers = [await hall.staff('approver'), await hall.staff('approver')]
    const outcomes = await Promise.all(approvers.map((person) => approve(person, reviewed.value)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'wrong-state' })
  })

  test('a denial carries its reason and remedy; nothing is handed over', async () => {
    const { case: accepted, officer } = await acceptWang(hall)
    const reviewed = await review(await hall.staff('reviewer'), accepted, {
      opinion: 'disagree',
      note: '照片与库内不符',
    })
    if (!reviewed.ok) throw new Error(reviewed.reason)
    const denied = await approve(await hall.staff('approver'), reviewed.value, {
      decision: 'deny',
      note: '照片与库内不符',
    })
    if (!denied.ok) throw new Error(denied.reason)
    expect(denied.value.timeline.at(-1)).toMatchObject({ kind: 'denied', note: '照片与库内不符' })
    expect(denied.value).toMatchObject({ state: 'denied', refusal: { explanation: '照片与库内不符' } })
    const input = {
      params: { caseId: accepted.id },
      body: { expectedVersion: denied.value.version, to: 'applicant' as const },
    }
    expect(await hall.act(officer, 'case.hand-over', (act) => handOverCase(deps, act, input))).toMatchObject({
      ok: false,
      reason: 'wrong-state',
    })
  })
})

describe('who sees what', () => {
  test('the other site sees neither the case nor that it exists', async () => {
    const { case: accepted } = await acceptWang(hall)
    const stranger = await hall.staff('supervisor', { hallId: 'cihui' })
    expect(await readCase(deps, hall.reading(stranger, 'case.read'), accepted.id)).toEqual({
      ok: false,
      reason: 'not-found',
    })
    const list = await readCases(hall.reading(stranger, 'case.read'), { number: accepted.number })
    expect(list.ok && list.value.rows).toEqual([])
    const reviewer = await hall.staff('reviewer', { hallId: 'cihui' })
    expect(await review(reviewer, accepted)).toMatchObject({ ok: false, reason: 'not-found' })
  })

  test('a grant for other services, or for none, opens nothing', async () => {
    const { case: accepted } = await acceptWang(hall)
    for (const services of [['passport'], []]) {
      const person = await hall.staff('reviewer', { services })
      expect(await readCase(deps, hall.reading(person, 'case.read'), accepted.id)).toEqual({
        ok: false,
        reason: 'not-found',
      })
    }
  })

  test('an approver does not see a case before its review, in the list as in the detail', async () => {
    const { case: accepted } = await acceptWang(hall)
    const reading = hall.reading(await hall.staff('approver'), 'case.read')
    expect(await readCase(deps, reading, accepted.id)).toEqual({ ok: false, reason: 'not-found' })
    const list = await readCases(reading, { number: accepted.number })
    expect(list.ok && list.value.rows).toEqual([])
  })

  test('opening a case leaves a line in the trail, without anything personal', async () => {
    const { case: accepted } = await acceptWang(hall)
    await readCase(deps, hall.reading(await hall.staff('reviewer'), 'case.read'), accepted.id)
    const lines = await hall.tools.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('object_id', '=', accepted.id)
      .execute()
    expect(lines.map(({ act }) => act)).toContain('case.open')
    expect(JSON.stringify(lines)).not.toContain(wang.idNumber)
    expect(JSON.stringify(lines)).not.toContain(wang.name)
  })
})
