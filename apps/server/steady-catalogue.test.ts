import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '#server/testing/test-server.ts'

const url = '/api/halls/dongxihu/catalogue'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

test('the catalogue travels packed, and unpacked to who cannot unpack it', async () => {
  const packed = await server.inject({ method: 'GET', url, headers: { 'accept-encoding': 'gzip, br' } })
  const plain = await server.inject({ method: 'GET', url, headers: { 'accept-encoding': 'identity' } })
  const refusing = await server.inject({ method: 'GET', url, headers: { 'accept-encoding': 'gzip;q=0, identity' } })
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(gunzipSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true)
  expect(refusing.rawPayload.equals(plain.rawPayload)).toBe(true)
  expect(plain.json()).toMatchObject({ hall: { id: 'dongxihu' } })
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
})

test('who has it already is told so, and asked to ask again', async () => {
  const first = await server.inject({ method: 'GET', url })
  const etag = String(first.headers.etag)
  const again = await server.inject({ method: 'GET', url, headers: { 'if-none-match': `"other", ${etag}` } })
  expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
  expect(again.headers).toMatchObject({ etag, 'cache-control': 'no-cache' })
  const other = await server.inject({ method: 'GET', url, headers: { 'if-none-match': '"other"' } })
  expect(other.statusCode).toBe(200)
  const cihui = await server.inject({ method: 'GET', url: '/api/halls/cihui/catalogue' })
  expect(cihui.headers.etag).not.toBe(etag)
})

test('a hall that is not there is refused as ever, and kept by nobody', async () => {
  const reply = await server.inject({ method: 'GET', url: '/api/halls/nowhere/catalogue' })
  expect(reply.statusCode).toBe(404)
  expect(reply.headers['cache-control']).toBe('no-store')
})
