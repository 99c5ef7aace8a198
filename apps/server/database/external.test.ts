import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkExternal, isTooOld, majorOf } from './external.ts'
import { withSession } from './session.ts'
import { startThrowaway } from './test-throwaway.ts'

describe('the version of a database', () => {
  it.each([
    ['90624', 9, true],
    ['130014', 13, true],
    ['149999', 14, true],
    ['150000', 15, false],
    ['150004', 15, false],
    ['180004', 18, false],
    ['', 0, true],
    ['unknown', Number.NaN, true],
  ])('number %s is major version %d; too old: %s', (number, major, tooOld) => {
    expect(majorOf(number)).toBe(major)
    expect(isTooOld(number)).toBe(tooOld)
  })
})

describe('a database of the operator', () => {
  let server: Awaited<ReturnType<typeof startThrowaway>>
  beforeAll(async () => {
    server = await startThrowaway()
  }, 60_000)
  afterAll(() => server.stop(), 60_000)

  it('is accepted when it is new and stores UTF-8', async () => {
    expect(await checkExternal(server.url)).toEqual({ ok: true })
  })

  it('says its version as the number that is checked', async () => {
    const number = await withSession({ url: server.url }, async (session) => {
      const { rows } = await session.query<{ server_version_num: string }>('show server_version_num')
      return rows[0]?.server_version_num ?? ''
    })
    expect(majorOf(number)).toBeGreaterThanOrEqual(15)
  })

  it('is refused when its encoding is not UTF8', async () => {
    await withSession({ url: server.url }, (session) =>
      session.query(`create database ascii template template0 encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'`),
    )
    const url = new URL(server.url)
    url.pathname = '/ascii'
    expect(await checkExternal(url.href)).toMatchObject({
      ok: false,
      problem: { reason: 'database-not-utf8', found: 'SQL_ASCII' },
    })
  })

  it('is refused with its own words when it has no such database', async () => {
    const url = new URL(server.url)
    url.pathname = '/nowhere'
    expect(await checkExternal(url.href)).toMatchObject({
      ok: false,
      problem: { reason: 'database-unreachable', why: 'database "nowhere" does not exist' },
    })
  })
})

describe('an address without a database', () => {
  it('is refused with the place and the reason, without its password', async () => {
    const port = await findFreePort()
    const checked = await checkExternal(`postgresql://hall:geheim@127.0.0.1:${port}/hall`)
    expect(checked).toMatchObject({
      ok: false,
      problem: { reason: 'database-unreachable', place: `127.0.0.1:${port}/hall` },
    })
    expect(JSON.stringify(checked)).toContain('ECONNREFUSED')
    expect(JSON.stringify(checked)).not.toContain('geheim')
  })

  it.each(['mysql://hall@localhost/hall', 'localhost:5432', 'postgresql://[', ''])('%s is no address', async (url) => {
    expect(await checkExternal(url)).toMatchObject({ ok: false, problem: { reason: 'database-url-invalid' } })
  })
})

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address')
  return address.port
}
