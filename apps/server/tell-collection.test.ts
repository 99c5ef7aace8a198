import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { acceptWang, catalogue, openWindows } from '#server/testing/test-story.ts'
import { remindUncollected, tellReady } from './tell-collection.ts'

let hall: TestHall
let caseId: string
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
  caseId = (await acceptWang(hall)).case.id
})
afterAll(() => hall.close())

function deps() {
  return { tools: hall.tools, catalogue, publicUrl: 'http://hall.example' }
}

async function written(template: string): Promise<string[]> {
  const rows = await hall.tools.db
    .selectFrom('notice')
    .select(['channel', 'reason_key'])
    .where('template', '=', template)
    .where('channel', '=', 'sms')
    .orderBy('created_at')
    .execute()
  return rows.map((row) => row.reason_key.replace(`${caseId}/`, ''))
}

test('a document that is ready is told once, though the event comes twice', async () => {
  await tellReady(deps(), { hallId: 'dongxihu', caseId })
  await tellReady(deps(), { hallId: 'dongxihu', caseId })
  expect(await written('document-ready-collect')).toEqual(['document-ready-collect'])
})

test('a document that nobody collects is reminded of after each term, three times and no more', async () => {
  await hall.tools.db
    .updateTable('case_file')
    .set({ state: 'ready', ended_at: new Date('2024-07-15T07:00:00Z') })
    .where('id', '=', caseId)
    .execute()
  hall.clock.advance({ hours: 24 * 14 })
  await remindUncollected(deps())
  expect(await written('uncollected-reminder')).toEqual([])
  for (let day = 15; day < 100; day += 1) {
    hall.clock.advance({ hours: 24 })
    await remindUncollected(deps())
  }
  expect(await written('uncollected-reminder')).toEqual([
    'uncollected-reminder/1',
    'uncollected-reminder/2',
    'uncollected-reminder/3',
  ])
})

test('what is collected is not reminded of', async () => {
  await hall.tools.db.deleteFrom('notice_step').execute()
  await hall.tools.db.deleteFrom('notice').execute()
  await hall.tools.db.updateTable('case_file').set({ state: 'handed-over' }).where('id', '=', caseId).execute()
  await remindUncollected(deps())
  expect(await written('uncollected-reminder')).toEqual([])
})
