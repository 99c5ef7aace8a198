import { once } from 'node:events'
import { connect, createServer, type LookupFunction } from 'node:net'
import { expect, it } from 'vitest'
import { whyItFailed } from './session.ts'

/** What a name service answers for a host with two addresses; "localhost" has none on a machine without /etc/hosts. */
const bothAddresses: LookupFunction = (_host, _options, answer) =>
  answer(null, [
    { address: '127.0.0.1', family: 4 },
    { address: '127.0.0.2', family: 4 },
  ])

it('says for each address of a host why it failed, where Node itself says nothing', async () => {
  const port = await findFreePort()
  const socket = connect({ host: 'hall.invalid', port, lookup: bothAddresses, autoSelectFamily: true })
  const [error]: unknown[] = await once(socket, 'error')
  expect(error).toMatchObject({ message: '' })
  expect(whyItFailed(error)).toBe(`connect ECONNREFUSED 127.0.0.1:${port}; connect ECONNREFUSED 127.0.0.2:${port}`)
})

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address')
  return address.port
}
