import { afterAll, beforeAll, expect, test } from 'vitest'
import { Role } from '#contract/access.ts'
import { openTestApp, type TestApp } from '#server/testing/test-app.ts'
import { openTestHall, otherHallId, type TestHall } from '#server/testing/test-hall.ts'
import { catalogue } from '#server/testing/test-story.ts'
import { insightRoutes } from './public.ts'

let hall: TestHall
let desk: TestApp
beforeAll(async () => {
  hall = await openTestHall({ now: '2024-07-15T02:43:00Z' })
  desk = await openTestApp(hall, (host) => insightRoutes(host, { catalogue }))
})
afterAll(async () => {
  await desk.close()
  await hall.close()
})

const pages = [
  '/api/insights/floor',
  '/api/insights/today',
  '/api/insights/week',
  '/api/insights/tickets?set=waiting&day=2024-07-15',
  '/api/insights/cases?set=open&day=2024-07-15',
  '/api/insights/ratings?set=invited&day=2024-07-15',
] as const

const addressOf = (page: string, hallId: string) => `${page}${page.includes('?') ? '&' : '?'}hall=${hallId}`

test.each(Role.options)('every figure and every list opens to the supervisor alone: %s', async (role) => {
  const headers = { cookie: desk.cookieOf(await hall.staff(role)) }
  for (const url of pages) {
    const reply = await desk.app.inject({ url, headers })
    expect([url, reply.statusCode]).toEqual([url, role === 'supervisor' ? 200 : 403])
  }
})

test('nobody in particular is asked to sign in, and a board is refused', async () => {
  const board = { cookie: desk.cookieOf(await hall.device('board')) }
  for (const url of pages) {
    expect((await desk.app.inject({ url })).statusCode).toBe(401)
    expect((await desk.app.inject({ url, headers: board })).statusCode).toBe(401)
  }
})

test('the other hall does not exist for who does not supervise it', async () => {
  const headers = { cookie: desk.cookieOf(await hall.staff('supervisor')) }
  for (const page of pages) {
    const reply = await desk.app.inject({ url: addressOf(page, otherHallId), headers })
    expect([page, reply.statusCode]).toEqual([page, 404])
    expect((await desk.app.inject({ url: addressOf(page, 'nowhere'), headers })).statusCode).toBe(404)
  }
})
