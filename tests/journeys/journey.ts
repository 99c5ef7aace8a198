import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Locator, type TestInfo } from '@playwright/test'
import type { Lang } from '#contract/fields.ts'
import { Actor } from './actor.ts'
import { chromiumOptions } from './chromium.ts'
import { type Hall, openHall } from './hall-process.ts'
import { bringIntoSight, findAxeViolations, findCutOff, findWideness, settle } from './look.ts'
import { isFirstLook } from './looked-at.ts'
import { reportFolder, reportSteps, type Step } from './report.ts'
import { type ActorRole, contextOf, touches } from './screens.ts'
import { openSmsGateway, type SmsGateway } from './sms-process.ts'
import { openRegisters, type Registers } from './sources-process.ts'
import { watch } from './watch.ts'

type Conduct = NonNullable<Parameters<typeof openRegisters>[0]>['conduct']

interface Place {
  readonly screens: Screens
  readonly hall: Hall
  readonly sms: SmsGateway
}

/** A browser of its own for each person of the story. */
type Screens = (role: ActorRole, lang: Lang) => Promise<BrowserContext>

/** One story told on several screens. */
export class Journey {
  readonly hall: Hall
  readonly sms: SmsGateway
  readonly #screens: Screens
  readonly #steps: Step[] = []
  readonly #complaints = new Map<string, readonly string[]>()
  #lang: Lang = 'zh-CN'
  #lookedAt = performance.now()

  constructor({ screens, hall, sms }: Place) {
    this.#screens = screens
    this.hall = hall
    this.sms = sms
  }

  get steps(): readonly Step[] {
    return this.#steps
  }

  /** Said once, at the beginning: the language that everybody of the story reads. */
  speak(lang: Lang): void {
    this.#lang = lang
  }

  async meet(role: ActorRole): Promise<Actor> {
    const context = await this.#screens(role, this.#lang)
    const watching = await watch(context, [new URL(this.hall.url).origin, new URL(this.sms.url).origin])
    return new Actor({ role, page: await context.newPage(), watch: watching, lang: this.#lang })
  }

  /**
   * A named moment: `landmark` is on the screen, nothing moves, and neither axe nor the content security policy nor
   * the console complains. What they say is collected and fails the story at its end, so that one run tells everything.
   */
  async step(name: string, { role, page, watch: watching }: Actor, landmark: Locator): Promise<void> {
    await base.step(`${role}: ${name}`, async () => {
      await expect(landmark).toBeVisible()
      // The mouse that pressed last lies on something that is no longer there.
      if (!touches(role)) await page.mouse.move(0, 0)
      await bringIntoSight(landmark)
      await settle(page)
      const seenAt = performance.now()
      const number = String(this.#steps.length + 1).padStart(2, '0')
      const picture = `${number}-${role}-${name}.${this.#lang}.png`
      const folder = reportFolder()
      if (folder !== undefined) await page.screenshot({ path: join(folder, picture) })
      // A report tells of every step what axe said; the suite asks it once for each screen.
      const asks = folder !== undefined || (await isFirstLook(page))
      const axeViolations = asks ? await findAxeViolations(page) : []
      const isPublic = role === 'kiosk' || role === 'board'
      const others = [...(await findWideness(page)), ...(isPublic ? await findCutOff(page) : [])]
      const cspViolations = watching.takeCspViolations()
      const screen = page.viewportSize() ?? { width: 0, height: 0 }
      const before = this.#lookedAt
      this.#lookedAt = performance.now()
      const address = page.url().replace(/#.*$/, '')
      this.#steps.push({
        step: name,
        role,
        address,
        screen,
        language: this.#lang,
        axeViolations,
        cspViolations,
        picture,
        tookMs: Math.round(seenAt - before),
        lookedMs: Math.round(this.#lookedAt - seenAt),
      })
      this.#complain(picture, [...axeViolations, ...cspViolations, ...others, ...watching.takeErrors()])
    })
  }

  #complain(picture: string, found: readonly string[]): void {
    for (const complaint of found)
      this.#complaints.set(complaint, [...(this.#complaints.get(complaint) ?? []), picture])
  }

  /** Throws when a screen had a fault at any step; each fault is told once, with the steps where it was. */
  conclude(): void {
    const told = [...this.#complaints].map(([complaint, pictures]) => `- ${complaint}\n  at ${pictures.join(', ')}`)
    if (told.length > 0) throw new Error(`expected screens without a fault, found ${told.length}:\n${told.join('\n')}`)
  }
}

interface Fixtures {
  sms: SmsGateway
  /** How the internal sources behave; none is connected where nothing is said. */
  conduct: Conduct | undefined
  registers: Registers | undefined
  screens: Screens
  hall: Hall
  journey: Journey
}

export const test = base.extend<Fixtures, { camera: boolean }>({
  camera: [false, { option: true, scope: 'worker' }],
  launchOptions: [
    async ({ launchOptions, camera }, use) => use({ ...launchOptions, ...(await chromiumOptions({ camera })) }),
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this parameter that nothing is needed.
  sms: async ({}, use, info) => {
    // It is slow, and the answer to the first message is lost: the hall sends it again, and the phone has it once.
    const sms = await openSmsGateway({ DELAY_MS: '300', LOSE_FIRST: '1' })
    await use(sms)
    await attachLog(info, 'sms-gateway.log', sms.log())
    await sms.close()
  },
  conduct: [undefined, { option: true }],
  registers: async ({ conduct }, use, info) => {
    const registers = conduct === undefined ? undefined : await openRegisters({ conduct, lateMs: 2000 })
    await use(registers)
    if (registers === undefined) return
    await attachLog(info, 'registers.log', registers.log())
    await registers.close()
  },
  screens: async ({ browser }, use) => {
    const opened: BrowserContext[] = []
    await use(async (role, lang) => {
      const context = await browser.newContext(contextOf(role, lang))
      opened.push(context)
      return context
    })
    // A page left open would go on asking for a hall that is gone, beside the stories that follow.
    for (const context of opened) await context.close()
  },
  hall: [
    // It waits for the screens only to be gone before they are.
    async ({ sms, registers, screens: _ }, use, info) => {
      const hall = await openHall({ sms, sources: registers?.doors })
      await use(hall)
      await attachLog(info, 'server.log', hall.log())
      // The screens are still open: a hall is stopped without asking kiosks and boards first.
      await hall.close()
    },
    { timeout: 150_000 },
  ],
  journey: async ({ screens, hall, sms }, use) => {
    const journey = new Journey({ screens, hall, sms })
    await use(journey)
    const folder = reportFolder()
    if (folder !== undefined) await reportSteps(folder, journey.steps)
    journey.conclude()
  },
})

async function attachLog(info: TestInfo, name: string, log: string): Promise<void> {
  if (info.status !== info.expectedStatus && log !== '')
    await info.attach(name, { body: log, contentType: 'text/plain' })
}
