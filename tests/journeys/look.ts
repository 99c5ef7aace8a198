import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** WCAG 2.2 up to AA, and what the makers of axe hold to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** One line for each element that a rule of axe complains about. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  // Legacy mode asks in the page itself: the other one opens a second page, and a kiosk would lose its focus.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze()
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').replace(/\s+/g, ' ').trim()
      return `${id} (${impact ?? 'unknown'}): ${help}: ${target.join(' ')}: ${why}`
    }),
  )
}

/** A page that scrolls sideways hides something from everybody. */
export function findWideness(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - window.innerWidth
    return over > 0 ? [`the page is ${over} px wider than the screen`] : []
  })
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
