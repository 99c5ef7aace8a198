import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHall, type TestHall } from '#server/testing/test-hall.ts'
import { acceptWang, catalogue, fileWang, openWindows, wang } from '#server/testing/test-story.ts'
import { tellCitizen } from './tell-citizen.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall()
  await openWindows(hall)
})
afterAll(() => hall.close())

const stranger = { name: '赵强', phone: '13800000099', email: 'zhao@example.com' }

test('somebody who files under the number of another redirects none of their messages and changes no name', async () => {
  const { case: ofWang } = await acceptWang(hall)
  await fileWang(hall, await hall.device('kiosk'), { applicant: { ...wang, ...stranger } })
  const deps = { tools: hall.tools, catalogue, publicUrl: 'http://hall.example' }
  await tellCitizen(deps, { kind: 'case-ready', hallId: 'dongxihu', caseId: ofWang.id })
  const notices = await hall.tools.db.selectFrom('notice').select(['channel', 'to_masked']).execute()
  expect(notices).toEqual([
    { channel: 'sms', to_masked: '138****0026' },
    { channel: 'in-app', to_masked: ofWang.number },
  ])
  const people = await hall.tools.db
    .selectFrom('person')
    .select('name')
    .where('name', 'in', [wang.name, stranger.name])
    .execute()
  expect(people).toEqual([{ name: wang.name }])
})
