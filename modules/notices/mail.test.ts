import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type DeliveryHall, deadPort, openDeliveryHall } from './test-delivery.ts'

const Mail = z.object({ from: z.string(), to: z.array(z.string()), raw: z.string() })

let world: DeliveryHall
beforeAll(async () => {
  world = await openDeliveryHall()
})
afterEach(() => world.clear())
afterAll(() => world.close())

const from = 'hall@youban.example'

test('a mail arrives though the server turns it away once, and nothing of it is logged', async () => {
  const server = await world.startMail({ FAIL_FIRST: '1' })
  const to = 'wang.zixuan@example.com'
  const id = await world.queue(to, { channel: 'email' })
  await world.work({ smtp: { url: server.url, from } })
  expect(await world.noticeOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
  expect(world.logged()).toContain('EMESSAGE 451')
  expect(world.logged()).not.toContain('wang')
  const mails = server.log().trim().split('\n')
  expect(mails).toHaveLength(1)
  const mail = Mail.parse(JSON.parse(mails[0] ?? ''))
  expect(mail).toMatchObject({ from, to: [to], raw: expect.stringContaining(`Message-ID: <${id}@youban.example>`) })
  const [, body = ''] = mail.raw.split('\r\n\r\n')
  expect(Buffer.from(body, 'base64').toString('utf8')).toContain('证件办好了')
})

test('a mail that the server refuses for good is given up at once', async () => {
  const server = await world.startMail({ REFUSED: 'nobody@example.com' })
  const id = await world.queue('nobody@example.com', { channel: 'email' })
  await world.work({ smtp: { url: server.url, from } })
  expect(await world.noticeOf(id)).toMatchObject({ state: 'undeliverable', attempts: 1, last_error: 'EENVELOPE 550' })
})

test('a dead mail server makes the notice undeliverable', async () => {
  const id = await world.queue('li.xiuying@example.com', { channel: 'email' })
  await world.work({ smtp: { url: `smtp://127.0.0.1:${await deadPort()}`, from } })
  expect(await world.noticeOf(id)).toMatchObject({ state: 'undeliverable', last_error: 'ESOCKET' })
})
