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

/** A public screen that must be scrolled hides something; a page that scrolls sideways hides it from everybody. */
export async function findOverflow(page: Page, { mayScroll }: { mayScroll: boolean }): Promise<string[]> {
  const { wide, high } = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return { wide: scrollWidth - window.innerWidth, high: scrollHeight - window.innerHeight }
  })
  const found = wide > 0 ? [`the page is ${wide} px wider than the screen`] : []
  if (high > 0 && !mayScroll) found.push(`the page is ${high} px higher than the screen`)
  return found
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
