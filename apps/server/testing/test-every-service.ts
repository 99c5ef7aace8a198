import type { Runner } from 'graphile-worker'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hall } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { isWorkingDay } from '#modules/calendar/rules/index.ts'
import { findService } from '#modules/catalogue/rules/index.ts'
import { documentName } from '#texts/documents.ts'
import { readConfig } from '../config.ts'
import { startJobs } from '../jobs.ts'
import { fillIn, inventPeople, listUnfillable, type People } from './test-applicants.ts'
import { type Done, handOver, readResult, serve, verify } from './test-every-matter.ts'
import { describeRefusals } from './test-every-refusal.ts'
import { type HallDay, openHallDay } from './test-hall-day.ts'
import { openTestServer, type TestServer } from './test-server.ts'
import { catalogue } from './test-story.ts'
import type { Filled, Offer, Trial } from './test-trial.ts'
import { drawPicture } from './test-uploads.ts'
import { chooseRefused, chooseWays, type EndedWay, listPromises, listWays } from './test-ways.ts'

/** Twenty people are served in one test, on a machine that may have other work. */
const patient = { timeout: 180_000 }

/**
 * Each version of each service of each hall, from its question tree to the specimen in somebody's hand, through the
 * handlers of the server; nothing here knows a service by name. `part` of `parts`, so that they run side by side.
 */
export function describeEveryService({ part, parts }: { part: number; parts: number }): void {
  const offers = listOffers().filter((_, at) => at % parts === part)
  let server: TestServer
  let runner: Runner
  let picture: Buffer
  beforeAll(async () => {
    server = await openTestServer()
    runner = await startJobsOf(server)
    picture = await drawPicture({ width: 400, height: 500 }).jpeg().toBuffer()
  })
  afterAll(async () => {
    await runner.stop()
    await server.close()
  })

  /** One day of a hall is opened once. */
  const days = new Map<string, Promise<HallDay>>()
  const dayOf = (hall: Hall, on: string) => {
    const day = days.get(`${hall.id} ${on}`) ?? openHallDay(server, hall, on)
    days.set(`${hall.id} ${on}`, day)
    return day
  }

  // One source for all services: a passport's number says nothing of its holder, and must not be met twice in a hall.
  const people = inventPeople()
  const inTurn = offers.toSorted((one, other) => (one.on < other.on ? -1 : 1))
  describe.each(inTurn)('$hall.id: $service.code $service.version', ({ hall, service, on }) => {
    const ways = listWays(service, on)
    const chosen = chooseWays(ways)
    const refused = chooseRefused(ways, chosen)
    let trial: Trial
    const done: Done[] = []
    beforeAll(async () => {
      const day = await dayOf(hall, on)
      trial = { hall, service, on, day, people, ways, chosen, refused }
    })

    test('all that it promises is met on some way, and can be filled in', () => {
      const met = new Set([...chosen, ...refused].flatMap(({ end, meets }) => [end, ...meets]))
      expect(listPromises(service).filter((one) => !met.has(one))).toEqual([])
      expect(listUnfillable(service)).toEqual([])
      expect(documentName(service.result.document)).not.toEqual(documentName('of another hall'))
    })

    test('goes from the kiosk to the window and is accepted, but with no main paper missing', patient, async () => {
      const filled = chosen.map((ended, at) => fillWay(service, people, ended, at))
      for (let at = 0; at < filled.length; at += 8) {
        done.push(...(await serve(trial, { filled: filled.slice(at, at + 8), picture, triedBefore: done })))
      }
      expect(done).toHaveLength(chosen.length)
    })

    test('becomes a specimen that says whose it is and until when, and is handed over', patient, async () => {
      expect(done).toHaveLength(chosen.length)
      for (const [at, one] of done.entries()) {
        const result = await readResult(trial, one)
        expect(result.found, JSON.stringify(one.filled.ended.way)).toEqual(result.expected)
        // The public page answers thirty times a minute.
        if (at === 0) await verify(trial, result)
        await handOver(trial, one)
      }
    })

    describeRefusals(service, () => trial)
  })
}

/** Documents, languages, and what may be left out, each in its own turn. */
function fillWay(service: Service, people: People, ended: EndedWay, at: number): Filled {
  const identity = service.identity[at % service.identity.length] ?? 'id-card'
  const othersBy = at % 4 < 2 ? 'passport' : 'id-card'
  const lang = at % 2 === 0 ? 'zh-CN' : 'en'
  const fills = at % 3 === 0 ? 'required' : 'all'
  return { ended, input: fillIn(people, { service, way: ended.way, identity, othersBy, lang, fills }) }
}

function listOffers(): Offer[] {
  return catalogue.halls.flatMap((hall) =>
    catalogue.services
      .filter(({ code }) => hall.services.includes(code))
      .flatMap((service) => {
        const on = firstDayOf(service)
        return on === undefined ? [] : [{ hall, service, on }]
      }),
  )
}

/** Undefined where the next version takes over before anybody works. */
function firstDayOf(service: Service): string | undefined {
  for (let day = getLegalDate(service.validFrom); ; day = day.add({ days: 1 })) {
    const on = day.toString()
    if (findService(catalogue, { code: service.code, on }) !== service) return undefined
    const worked = isWorkingDay({ date: on, calendar: catalogue.calendar })
    if (!worked.ok) throw new Error(`expected ${on} in a published calendar, found none`)
    if (worked.value) return on
  }
}

async function startJobsOf(server: TestServer): Promise<Runner> {
  const read = readConfig({})
  if (!read.ok) throw new Error('the fallbacks of the configuration are faulty')
  const { pool } = server.hall.database
  return startJobs({ tools: server.tools, pool, catalogue, config: read.config, publicUrl: 'http://hall.example' })
}
