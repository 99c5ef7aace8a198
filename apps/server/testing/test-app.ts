import type { FastifyInstance } from 'fastify'
import type { Principal } from '#platform/access/principal.ts'
import { createApp } from '#platform/http/app.ts'
import { createHost, type HttpHost } from '#platform/http/host.ts'
import { cookieNames, type Resolve } from '#platform/http/principal-of.ts'
import type { TestHall } from './test-hall.ts'

/** The HTTP server with the routes of one module; requests are injected, nothing listens. */
export interface TestApp {
  readonly app: FastifyInstance
  /** The cookie header of somebody who has already signed in or been enrolled. */
  cookieOf(principal: Principal): string
  close(): Promise<void>
}

export async function openTestApp(
  hall: TestHall,
  addRoutes: (host: HttpHost) => void,
  options: { resolve?: Resolve } = {},
): Promise<TestApp> {
  const known: Principal[] = []
  const app = await createApp({
    log: hall.tools.log,
    publicUrl: undefined,
    rateLimit: 10_000,
    trustProxy: false,
    version: '0.0.0',
  })
  addRoutes(createHost(app, hall.tools, options.resolve ?? (async (_source, token) => known[Number(token)])))
  await app.ready()
  return {
    app,
    cookieOf: (principal) => `${cookieNames[sourceOf(principal)]}=${known.push(principal) - 1}`,
    close: () => app.close(),
  }
}

function sourceOf(principal: Principal): keyof typeof cookieNames {
  if (principal.kind === 'staff') return 'staff'
  if (principal.kind === 'device') return principal.deviceKind
  throw new Error(`expected staff or a device, found ${principal.kind}`)
}
