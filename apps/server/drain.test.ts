import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { watchConnections } from './drain.ts'

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

function closeOf(server: Server): () => Promise<void> {
  return () => new Promise((resolve) => server.close(() => resolve()))
}

test('a connection that was opened in advance does not keep the server from stopping', async () => {
  const server = createServer((_request, reply) => reply.end())
  const drain = watchConnections(server)
  const spare = connect(await listen(server), '127.0.0.1')
  await once(server, 'connection')
  const hungUp = once(spare, 'close')
  // Well within the half minute after which everybody is cut off; the test would end before.
  await drain(closeOf(server))
  await hungUp
}, 10_000)

test('a request under way is answered first', async () => {
  const release = Promise.withResolvers<void>()
  const server = createServer(async (_request, reply) => {
    await release.promise
    reply.setHeader('connection', 'close').end('done')
  })
  const drain = watchConnections(server)
  const port = await listen(server)
  const answered = fetch(`http://127.0.0.1:${port}/`)
  await once(server, 'request')
  const closed = drain(closeOf(server))
  await new Promise((resolve) => setImmediate(resolve))
  release.resolve()
  expect(await (await answered).text()).toBe('done')
  await closed
}, 10_000)
