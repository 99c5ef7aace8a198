import type { Browser, Page } from '@playwright/test'
import { type Resource, type Transfer, transferOf } from './bytes.ts'
import type { Prepared } from './pages.ts'

interface Question {
  readonly browser: Browser
  readonly prepared: Prepared
  /** What the browser says it can read: gzip for the budget, brotli is what it would take. */
  readonly encoding: 'gzip' | 'br'
}

interface Look {
  readonly transfer: Transfer
  readonly requests: number
  readonly largestPaintMs: number
  readonly blockedMs: number
}

const slowdown = 4
/** Late pictures and late work of the first screen still count. */
const watchOn = 1500

/** Opens a page in a browser that has never seen it, on a slow machine, until it is of use. */
export async function look({ browser, prepared, encoding }: Question): Promise<Look> {
  const context = await browser.newContext({ ...prepared.options, extraHTTPHeaders: { 'accept-encoding': encoding } })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(watchTimes)
    await page.goto(prepared.address)
    await prepared.isOfUse(page).waitFor()
    const resources = await page.evaluate(listResources)
    await page.waitForTimeout(watchOn)
    return { transfer: transferOf(resources), requests: resources.length, ...(await timesOf(page)) }
  } finally {
    await context.close()
  }
}

/** Runs in the page, before its first script. */
function watchTimes(): void {
  const times = { largestPaintMs: 0, blockedMs: 0 }
  Reflect.set(window, 'youbanTimes', times)
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) times.largestPaintMs = Math.max(times.largestPaintMs, startTime)
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  // A press waits for what is longer than 50 ms: the part beyond that is the blocking time.
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) times.blockedMs += duration - 50
  }).observe({ type: 'longtask', buffered: true })
}

function timesOf(page: Page): Promise<Pick<Look, 'largestPaintMs' | 'blockedMs'>> {
  return page.evaluate(() => Reflect.get(window, 'youbanTimes') as { largestPaintMs: number; blockedMs: number }) // ours, see above
}

/** Runs in the page: what it had asked for until now, with the bytes of each body as they were sent. */
function listResources(): Resource[] {
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[] // a navigation is one too
  return entries.map(({ name, encodedBodySize }) => ({ address: name, bytes: encodedBodySize }))
}
