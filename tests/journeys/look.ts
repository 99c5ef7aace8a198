import type { Locator, Page } from '@playwright/test'
import axe, { type NodeResult, type Result, type RunOptions } from 'axe-core'

/** WCAG 2.2 up to AA, and what the makers of axe hold to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** One line for each element that a rule of axe complains about. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  const found = await runAxe(page, { runOnly: { type: 'tag', values: tags } })
  const sentences: string[] = []
  // One after another: each is scrolled to.
  for (const violation of found) if (!(await isScrolledUnder(page, violation))) sentences.push(sentenceOf(violation))
  return sentences
}

type Violation = Omit<Result, 'nodes'> & NodeResult

/**
 * Asks in the page itself: another page would take the focus of a kiosk. The script is put in once, and only what is
 * wrong is worked out: with the way that the makers of axe offer for this browser a look took five times as long, and
 * looking was most of the time of a journey.
 */
async function runAxe(page: Page, options: RunOptions, within?: string): Promise<Violation[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(axe.source)
  const violations = await page.evaluate(
    async ([selector, asked]) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe }
      return (await inPage.run(selector ?? document, { ...asked, resultTypes: ['violations'] })).violations
    },
    [within, options] as const,
  )
  return violations.flatMap(({ nodes, ...rule }) => nodes.map((node) => ({ ...rule, ...node })))
}

function sentenceOf({ id: rule, impact, help, target, failureSummary }: Violation): string {
  const why = (failureSummary ?? '').split('\n').slice(1).join(' ').replace(/\s+/g, ' ').trim()
  return `${rule} (${impact ?? 'unknown'}): ${help}: ${target.join(' ')}: ${why}`
}

/**
 * Half of a button that happens to lie under the bar at the bottom is too small only until somebody scrolls: it is
 * measured again in the middle of the screen.
 */
async function isScrolledUnder(page: Page, { id: rule, target: [selector] }: Violation): Promise<boolean> {
  if (rule !== 'target-size' || typeof selector !== 'string') return false
  const before = await page.evaluate(() => window.scrollY)
  await page.locator(selector).evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const violations = await runAxe(page, { runOnly: { type: 'rule', values: [rule] } }, selector)
  await page.evaluate((top) => window.scrollTo(0, top), before)
  return violations.length === 0
}

/** A page that scrolls sideways hides something from everybody. A phone's own width tells nothing: it zooms out. */
export async function findWideness(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  const over = width - (page.viewportSize()?.width ?? width)
  return over > 0 ? [`the page is ${over} px wider than the screen`] : []
}

/** On a kiosk or a board nothing lies below an edge: nobody there knows how to scroll, or can. */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('html, body, body *')]
    return boxes.flatMap((box) => {
      const over = box.scrollHeight - box.clientHeight
      const isWindow = box === document.documentElement
      // Words for screen readers alone are one pixel high.
      if (over <= 1 || box.clientHeight <= 1) return []
      if (!isWindow && getComputedStyle(box).overflowY === 'visible') return []
      return [`${over} px of ${box.tagName.toLowerCase()}.${box.className} lie below its edge`]
    })
  })
}

/** Waits until the letters are there and nothing moves any more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  await page.evaluate(async () => {
    await document.fonts.ready
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })
}

/** Scrolls as a person does who looks for something that lies outside the screen or under a bar. */
export async function bringIntoSight(landmark: Locator): Promise<void> {
  await landmark.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    if (seen === null || !element.contains(seen)) element.scrollIntoView({ block: 'center' })
  })
}
