import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test'
import type { DeviceKind } from '#contract/devices.ts'
import { enrolDevice } from '#contract/devices.ts'
import { signIn } from '#contract/staff.ts'
import { sessionTexts } from '#texts/desk/session.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { boardTexts } from '#texts/hall/board.ts'
import { kioskHomeTexts } from '#texts/hall/kiosk-home.ts'
import { portalHomeTexts } from '#texts/hall/portal-home.ts'
import type { Text } from '#texts/lang.ts'
import type { Hall } from '../../tests/journeys/hall-process.ts'
import { readAuthenticator } from '../../tests/journeys/one-time-code.ts'
import { contextOf } from '../../tests/journeys/screens.ts'

/** A page that somebody opens first, and what stands there once it is of use. */
export interface FirstPage {
  readonly screen: string
  readonly surface: 'kiosk' | 'board' | 'phone' | 'window'
  readonly at: keyof Hall['addresses']
  readonly isOfUse: (page: Page) => Locator
  /** Who the browser is already, when the page opens. */
  readonly as?: DeviceKind | 'officer'
}

export const firstPages: readonly FirstPage[] = [
  { screen: 'kiosk', surface: 'kiosk', at: 'kiosk', as: 'kiosk', isOfUse: heading(kioskHomeTexts.needs) },
  { screen: 'portal', surface: 'phone', at: 'portal', isOfUse: heading(portalHomeTexts.services) },
  {
    screen: 'board',
    surface: 'board',
    at: 'board',
    as: 'board',
    isOfUse: (page) => page.getByText(boardTexts.noCall.zh),
  },
  { screen: 'desk sign-in', surface: 'window', at: 'desk', isOfUse: heading(sessionTexts.title) },
  { screen: 'desk window', surface: 'window', at: 'desk', as: 'officer', isOfUse: heading(windowTexts.choose) },
]

export interface Prepared {
  readonly address: string
  readonly options: BrowserContextOptions
  readonly isOfUse: FirstPage['isOfUse']
}

/** Enrols or signs in, so that every look at the page is by a browser which is known and has never seen it. */
export async function prepare({
  browser,
  hall,
  page,
}: {
  browser: Browser
  hall: Hall
  page: FirstPage
}): Promise<Prepared> {
  const own = contextOf(page.surface, 'zh-CN')
  const context = await browser.newContext(own)
  try {
    const enter = await keyOf(hall, page.as)
    if (enter !== undefined) {
      const reply = await context.request.post(new URL(enter.path, hall.url).href, { data: enter.body })
      if (!reply.ok()) throw new Error(`expected to enter as ${page.as}, found ${reply.status()} ${await reply.text()}`)
    }
    const options = { ...own, storageState: await context.storageState() }
    return { address: hall.addresses[page.at], options, isOfUse: page.isOfUse }
  } finally {
    await context.close()
  }
}

const hallId = 'dongxihu'

async function keyOf(hall: Hall, as: FirstPage['as']): Promise<{ path: string; body: object } | undefined> {
  if (as === undefined) return undefined
  if (as === 'officer') {
    const officer = hall.demo.accounts.find((one) => one.hallId === hallId && one.role === as)
    if (officer === undefined) throw new Error('expected an officer among the demo accounts, found none')
    const { account, password } = officer
    return { path: signIn.path, body: { account, password, code: await readAuthenticator(officer) } }
  }
  const device = hall.demo.devices.find((one) => one.hallId === hallId && one.kind === as)
  return { path: enrolDevice.path, body: { code: device?.code, kind: as } }
}

function heading(text: Text): FirstPage['isOfUse'] {
  return (page) => page.getByRole('heading', { name: text.zh, exact: true })
}
