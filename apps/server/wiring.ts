import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { getHallCatalogue } from '#contract/catalogue.ts'
import { getHall, type HallView, listHalls } from '#contract/staff.ts'
import { formatInstant, hallDate } from '#kernel/clock.ts'
import { accepted, refused } from '#kernel/result.ts'
import { auditRoutes } from '#modules/audit/public.ts'
import { biometricRoutes } from '#modules/biometrics/public.ts'
import { caseRoutes, findCaseId, isDecided, openCaseByKey } from '#modules/cases/public.ts'
import { type Catalogue, findHall, prepareHallCatalogues } from '#modules/catalogue/public.ts'
import { deviceRoutes, resolveDevice } from '#modules/devices/public.ts'
import { documentRoutes } from '#modules/documents/public.ts'
import { insightRoutes } from '#modules/insights/public.ts'
import { findPreApplication, getContact, intakeRoutes } from '#modules/intake/public.ts'
import { noticeRoutes } from '#modules/notices/public.ts'
import { peopleRoutes } from '#modules/people/public.ts'
import { photoRoutes } from '#modules/photos/public.ts'
import { ratingRoutes } from '#modules/ratings/public.ts'
import { scanRoutes } from '#modules/scans/public.ts'
import { sourceRoutes } from '#modules/sources/public.ts'
import { peekStaff, resolveStaff, staffRoutes } from '#modules/staff/public.ts'
import { ticketRoutes } from '#modules/tickets/public.ts'
import { uploadRoutes } from '#modules/uploads/public.ts'
import type { Tools } from '#platform/command/act.ts'
import { pingDatabase } from '#platform/db/ping.ts'
import { createHost, type HttpHost } from '#platform/http/host.ts'
import { addLiveRoute } from '#platform/http/live-route.ts'
import type { Resolve } from '#platform/http/principal-of.ts'
import type { LiveHub } from '#platform/live/hub.ts'
import type { Config } from './config.ts'
import { listAddresses } from './list-addresses.ts'

export interface WiringDeps {
  readonly app: FastifyInstance
  readonly tools: Tools
  readonly hub: LiveHub
  readonly catalogue: Catalogue
  readonly config: Config
}

/** The only place where every module's routes and what they lend each other are known. */
export function wireRoutes({ app, tools, hub, catalogue, config }: WiringDeps): void {
  const resolve: Resolve = (source, token) =>
    source === 'staff' ? resolveStaff(tools, token) : resolveDevice(tools, source, token)
  const host = createHost(app, tools, resolve)
  const secureCookies = config.publicUrl?.startsWith('https:') ?? false
  const perMinute = config.signInLimit
  addHallRoutes(host, catalogue)
  staffRoutes(host, { secureCookies, limits: { signInPerMinute: perMinute } })
  deviceRoutes(host, { secureCookies, limits: { enrolmentPerMinute: perMinute } })
  auditRoutes(host)
  insightRoutes(host, { catalogue })
  noticeRoutes(host, {
    connected: { smsConnected: config.sms !== undefined, emailConnected: config.smtp !== undefined },
    openCaseByKey,
    listAddresses: (db, key) => listAddresses({ db, cipher: tools.cipher }, key),
  })
  const uploads = { catalogue, perMinute: config.uploadLimit }
  photoRoutes(host, uploads)
  scanRoutes(host, uploads)
  uploadRoutes(host)
  intakeRoutes(host, { catalogue, isDecided })
  ticketRoutes(host, { catalogue, findCaseId })
  peopleRoutes(host, {
    findSubject: async (act, preApplicationId) => {
      const found = await findPreApplication(act.tx, { scope: act.scope, id: preApplicationId })
      if (found === undefined) return undefined
      const { hallId, personId: applicantId, guardian, secondGuardian, agent } = found
      const others = [guardian, secondGuardian, agent].flatMap((named) => (named === null ? [] : [named.personId]))
      return { hallId, applicantId, otherIds: others }
    },
    getPhone: async ({ tx, tools: { cipher } }, { hallId, preApplicationId: id }) =>
      (await getContact({ db: tx, cipher }, { hallId, id })).phone,
  })
  biometricRoutes(host, { catalogue })
  caseRoutes(host, { catalogue })
  sourceRoutes(host, { catalogue, isDecided, doors: config.sources })
  documentRoutes(host)
  ratingRoutes(host, { openCaseByKey })
  const peek: Resolve = (source, token) => (source === 'staff' ? peekStaff(tools, token) : resolve(source, token))
  addLiveRoute(app, { tools, hub, resolve, peek })
  addHealth(app, tools)
}

function addHallRoutes(host: HttpHost, catalogue: Catalogue): void {
  const findHallCatalogue = prepareHallCatalogues(catalogue)
  host.publicQuery(listHalls, async (reading) =>
    accepted({ halls: catalogue.halls.map((hall) => viewHall(hall, reading.now)) }),
  )
  host.publicQuery(getHall, async (reading, { params }) => {
    const hall = findHall(catalogue, params.hallId)
    return hall === undefined ? refused('not-found') : accepted(viewHall(hall, reading.now))
  })
  host.publicQuery(
    getHallCatalogue,
    async (reading, { params }) => {
      const on = hallDate(reading.now).toString()
      const found = findHallCatalogue({ hallId: params.hallId, on })
      return found === undefined ? refused('not-found') : accepted(found)
    },
    { isSteady: true },
  )
}

function viewHall(
  hall: Catalogue['halls'][number],
  now: Tools['clock']['now'] extends () => infer T ? T : never,
): HallView {
  return {
    id: hall.id,
    name: hall.name,
    address: hall.address,
    now: formatInstant(now),
    today: hallDate(now).toString(),
    languages: ['zh-CN', 'en'],
  }
}

/** For a proxy or a supervisor of processes: alive, and the database answers. */
function addHealth(app: FastifyInstance, tools: Tools): void {
  const schema = { hide: true, response: { 200: z.strictObject({ ok: z.literal(true) }) } } as object
  app.get('/api/health', { schema }, async () => {
    await pingDatabase(tools.db)
    return { ok: true as const }
  })
}
