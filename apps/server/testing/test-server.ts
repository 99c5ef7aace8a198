import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { generateSync } from 'otplib'
import type { Tools } from '#platform/command/act.ts'
import { createApp } from '#platform/http/app.ts'
import { type LiveHub, startHub } from '#platform/live/hub.ts'
import { startPublisher } from '#platform/live/publisher.ts'
import type { Log } from '#platform/log/log.ts'
import { readConfig } from '../config.ts'
import { wireRoutes } from '../wiring.ts'
import { type DemoWorld, seedDemo, syncHalls } from '../world/seed.ts'
import { openTestHall, type TestHall } from './test-hall.ts'
import { catalogue } from './test-story.ts'

export interface TestServer {
  readonly hall: TestHall
  readonly tools: Tools
  readonly app: FastifyInstance
  readonly demo: DemoWorld
  readonly hub: LiveHub
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
  /** Signs in as a demo account, through the door everybody uses; returns the cookie header. */
  signIn(account: string): Promise<string>
  enrol(kind: 'kiosk' | 'board', hallId?: string): Promise<string>
  close(): Promise<void>
}

/** Every route of the server as wired in production, with the demo world, on a database of its own; nothing listens. */
export async function openTestServer(options: { log?: Log } = {}): Promise<TestServer> {
  const hall = await openTestHall()
  const publisher = startPublisher(hall.tools.db, hall.tools.log)
  const tools: Tools = { ...hall.tools, log: options.log ?? hall.tools.log, onAnnounced: publisher.poke }
  await syncHalls(tools, catalogue)
  const demo = await seedDemo(tools)
  const hub = await startHub({ url: hall.url, db: tools.db, log: tools.log })
  const read = readConfig({
    YOUBAN_RATE_LIMIT: '1000000',
    YOUBAN_SIGN_IN_LIMIT: '1000000',
    YOUBAN_UPLOAD_LIMIT: '1000000',
  })
  if (!read.ok) throw new Error('the fallbacks of the configuration are faulty')
  const settings = { publicUrl: undefined, rateLimit: read.config.rateLimit, trustProxy: false, version: '0.0.0' }
  const app = await createApp({ log: tools.log, ...settings })
  wireRoutes({ app, tools, hub, catalogue, config: read.config })
  await app.ready()
  return {
    hall,
    tools,
    app,
    demo,
    hub,
    inject: (request) => app.inject(request),
    signIn: (account) => signIn({ app, hall, demo }, account),
    enrol: (kind, hallId = 'dongxihu') => enrol({ app, demo }, kind, hallId),
    close: async () => {
      await app.close()
      await hub.stop()
      await publisher.stop()
      await hall.close()
    },
  }
}

async function signIn(
  { app, hall, demo }: Pick<TestServer, 'app' | 'hall' | 'demo'>,
  account: string,
): Promise<string> {
  const door = demo.accounts.find((candidate) => candidate.account === account)
  if (door === undefined) throw new Error(`the demo has no account ${account}`)
  const epoch = Math.floor(hall.clock.now().epochMilliseconds / 1000)
  const code = generateSync({ secret: door.totpSecret, epoch })
  const payload = { account, password: door.password, code }
  const reply = await app.inject({ method: 'POST', url: '/api/session', payload })
  if (reply.statusCode !== 200) throw new Error(`signing in failed: ${reply.body}`)
  return cookieOf(reply)
}

async function enrol(
  { app, demo }: Pick<TestServer, 'app' | 'demo'>,
  kind: 'kiosk' | 'board',
  hallId: string,
): Promise<string> {
  const device = demo.devices.find((candidate) => candidate.kind === kind && candidate.hallId === hallId)
  const payload = { code: device?.code, kind }
  const reply = await app.inject({ method: 'POST', url: '/api/device-session', payload })
  if (reply.statusCode !== 200) throw new Error(`enrolling failed: ${reply.body}`)
  return cookieOf(reply)
}

function cookieOf(reply: LightMyRequestResponse): string {
  return reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
