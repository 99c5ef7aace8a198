import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { catalogue } from '#server/testing/test-story.ts'
import { unsubscribeToken } from './commands/unsubscribe-token.ts'
import { sendNotice } from './public.ts'
import { type DeliveryHall, deadPort, hallId, openDeliveryHall, publicUrl } from './test-delivery.ts'

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
  const mails = mailsOf(server)
  expect(mails).toHaveLength(1)
  const [mail] = mails
  expect(mail).toMatchObject({ from, to: [to], raw: expect.stringContaining(`Message-ID: <${id}@youban.example>`) })
  expect(textOf(mail)).toContain('证件办好了')
})

test('a mail that may be switched off says how, to its reader and to the mail program', async () => {
  const server = await world.startMail()
  const smtp = { url: server.url, from }
  const id = await world.queue('optional@example.com', { channel: 'email', template: 'rating-invitation' })
  await world.queue('service@example.com', { channel: 'email' })
  await world.work({ smtp })
  const [optional, service] = mailsOf(server)
  const token = unsubscribeToken(world.hall.tools.keys, { hallId, id })
  expect(headerOf(optional, 'List-Unsubscribe')).toBe(`<${publicUrl}/api/subscription/one-click/${token}>`)
  expect(headerOf(optional, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  expect(textOf(optional)).toContain(`退订：${publicUrl}/unsubscribe#t=${token}`)
  expect(headerOf(service, 'List-Unsubscribe')).toBeUndefined()
  expect(textOf(service)).not.toContain('退订')
})

test('without https there is the link in the text alone', async () => {
  const server = await world.startMail()
  const id = await world.queue('plain@example.com', { channel: 'email', template: 'rating-invitation' })
  await sendNotice(
    { gateways: { smtp: { url: server.url, from } }, catalogue, publicUrl: 'http://hall.example' },
    world.hall.tools,
    { hallId, noticeId: id },
  )
  const [mail] = mailsOf(server)
  expect(headerOf(mail, 'List-Unsubscribe')).toBeUndefined()
  expect(textOf(mail)).toContain('http://hall.example/unsubscribe#t=')
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

type Mail = z.infer<typeof Mail>

/** In the order in which the addresses were written to, whichever the server had first. */
function mailsOf({ log }: { log: () => string }): Mail[] {
  const mails = log()
    .trim()
    .split('\n')
    .map((line) => Mail.parse(JSON.parse(line)))
  return mails.toSorted((one, other) => one.to.join().localeCompare(other.to.join()))
}

function headerOf(mail: Mail | undefined, name: string): string | undefined {
  const [head = ''] = (mail?.raw ?? '').split('\r\n\r\n')
  // A long header goes on in a line that begins with a space.
  const line = head
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .find((header) => header.startsWith(`${name}: `))
  return line?.slice(name.length + 2)
}

function textOf(mail: Mail | undefined): string {
  const [, body = ''] = (mail?.raw ?? '').split('\r\n\r\n')
  return Buffer.from(body, 'base64').toString('utf8')
}
