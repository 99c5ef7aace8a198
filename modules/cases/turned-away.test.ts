import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PaperClaim } from '#contract/intake.ts'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { callAndStart, catalogue, fileWang, findingsInOrder, openWindows, sit } from '#server/testing/test-story.ts'
import { acceptCase, notifyMissing, refuseCase } from './commands/open-case.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())
beforeEach(async () => {
  const { db } = hall.tools
  await db
    .updateTable('ticket')
    .set({ state: 'finished', called_at: new Date() })
    .where('state', '!=', 'finished')
    .execute()
  await db.updateTable('hall_window').set({ staff_id: null }).execute()
})

const deps = { catalogue }

/** Every paper of a child's list, said to be in hand, but for the named ones. */
function claims(others: Record<string, PaperClaim['state']> = {}): PaperClaim[] {
  const papers = ['old-card', 'household-book', 'guardian-card', 'guardianship-proof']
  return papers.map((material) => ({ material, state: others[material] ?? 'have' }))
}

type Filer = 'kiosk' | 'officer'

async function serve({ papers, by = 'kiosk' }: { papers: PaperClaim[]; by?: Filer }) {
  const officer = await hall.staff('officer')
  await sit(hall, officer, 5)
  const filer = by === 'kiosk' ? await hall.device('kiosk') : officer
  await fileWang(hall, filer, { papers })
  return { officer, served: await callAndStart(hall, officer, 5) }
}

type Served = Awaited<ReturnType<typeof serve>>

const lackingBook = findingsInOrder.map((finding) =>
  finding.material === 'household-book' ? { material: finding.material, state: 'missing' as const } : finding,
)

async function notify({ officer, served }: Served): Promise<void> {
  const told = await hall.act(officer, 'case.accept', (act) =>
    notifyMissing(deps, act, { ...served, findings: lackingBook }),
  )
  if (!told.ok) throw new Error(told.reason)
}

async function turnedAwayAt({ served }: Served): Promise<string | undefined> {
  const row = await hall.tools.db
    .selectFrom('case_file')
    .select('turned_away_at')
    .where('pre_application_id', '=', served.preApplicationId)
    .executeTakeFirstOrThrow()
  return row.turned_away_at?.toISOString()
}

test('a yes of the dry run that the window does not keep is written down, also where it is accepted later', async () => {
  const story = await serve({ papers: claims() })
  await notify(story)
  const first = await turnedAwayAt(story)
  expect(first).toBe(new Date(hall.tools.clock.now().epochMilliseconds).toISOString())
  hall.clock.advance({ hours: 2 })
  const { officer, served } = story
  const done = await hall.act(officer, 'case.accept', (act) =>
    acceptCase(deps, act, { ...served, findings: findingsInOrder }),
  )
  expect(done.ok && done.value.state).toBe('accepted')
  expect(await turnedAwayAt(story)).toBe(first)
})

async function refuse({ officer, served }: Served): Promise<void> {
  const service = catalogue.services.find(({ code }) => code === 'id-card-renewal')
  const reason = service?.refusals[0]?.id ?? ''
  const input = { ...served, reason, explanation: '照片与本人不符', explainedInPerson: true as const }
  const told = await hall.act(officer, 'case.accept', (act) => refuseCase(deps, act, input))
  if (!told.ok) throw new Error(told.reason)
}

test('a refusal counts too, and where both happen the first of them', async () => {
  const story = await serve({ papers: claims() })
  await refuse(story)
  expect(await turnedAwayAt(story)).toBeDefined()
  await hall.tools.db.updateTable('ticket').set({ state: 'finished' }).where('id', '=', story.served.ticketId).execute()
  await hall.tools.db.updateTable('hall_window').set({ staff_id: null }).execute()
  const twice = await serve({ papers: claims() })
  await notify(twice)
  const first = await turnedAwayAt(twice)
  hall.clock.advance({ hours: 2 })
  await refuse(twice)
  expect(await turnedAwayAt(twice)).toBe(first)
})

test('who is accepted was not turned away', async () => {
  const story = await serve({ papers: claims() })
  const done = await hall.act(story.officer, 'case.accept', (act) =>
    acceptCase(deps, act, { ...story.served, findings: findingsInOrder }),
  )
  expect(done.ok).toBe(true)
  expect(await turnedAwayAt(story)).toBeUndefined()
})

test.each<[string, { papers: PaperClaim[]; by?: Filer }]>([
  ['was told that a paper is missing', { papers: claims({ 'household-book': 'missing' }) }],
  ['was not sure of one', { papers: claims({ 'household-book': 'unsure' }) }],
  ['had one lying at home', { papers: claims({ 'household-book': 'at-home' }) }],
  ['spoke of none', { papers: [] }],
])('who %s got no yes', async (_who, given) => {
  const story = await serve(given)
  await notify(story)
  expect(await turnedAwayAt(story)).toBeUndefined()
})
