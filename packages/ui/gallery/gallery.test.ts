import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { chromiumOptions } from '../../../tests/journeys/chromium.ts'
import { findAxeViolations, findWideness, settle } from '../../../tests/journeys/look.ts'

const sizes = { phone: [360, 780], kiosk: [1080, 1920], board: [1920, 1080], desk: [1440, 900] } as const
const pages = [
  ['components', 'desk'],
  ['kiosk-home', 'kiosk'],
  ['kiosk-form', 'kiosk'],
  ['kiosk-search', 'kiosk'],
  ['kiosk-ticket', 'kiosk'],
  ['board', 'board'],
  ['phone-status', 'phone'],
  ['phone-rating', 'phone'],
  ['desk-window', 'desk'],
  ['desk-review', 'desk'],
] as const

let folder: string
let server: PreviewServer
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gallery-'))
  // As products are built: under NODE_ENV=test react-aria leaves out the very style that needs the nonce.
  vi.stubEnv('NODE_ENV', 'production')
  const common = { root: import.meta.dirname, logLevel: 'error', configFile: false } as const
  await build({ ...common, build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 } })
  const policy = "default-src 'self'; style-src 'self' 'nonce-gallery'; img-src 'self' blob:"
  server = await preview({
    ...common,
    build: { outDir: folder },
    // Not "localhost", which a bare machine cannot resolve.
    preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': policy } },
  })
  browser = await chromium.launch(await chromiumOptions({ camera: false }))
}, 120_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

test.each(pages)(
  '%s breaks no rule of axe and no content policy, plain or large with more contrast',
  async (name, surface) => {
    const page = await openPage(`?page=${name}`, sizes[surface])
    for (const look of ['', '&text=large&contrast=more']) {
      await show(page, `?page=${name}${look}`)
      const found = await findAxeViolations(page)
      const wide = await findWideness(page)
      expect({ look, found, policy: await brokenPolicies(page), wide }).toEqual({
        look,
        found: [],
        policy: [],
        wide: [],
      })
    }
    await page.context().close()
  },
  60_000,
)

test('a date that does not exist is told, not silently moved', async () => {
  const page = await openPage('?page=components', sizes.desk)
  await page.getByRole('spinbutton').first().click()
  await page.keyboard.type('20240230')
  await page.keyboard.press('Tab')
  await page.getByText('2 月没有 30 日').waitFor()
  await page.context().close()
})

test('what cannot be undone is asked with the focus on the safe answer, and Esc leads back', async () => {
  const page = await openPage('?page=components', sizes.desk)
  await page.getByRole('button', { name: '不予受理' }).click()
  const dialog = page.getByRole('alertdialog', { name: '不予受理这件申请？' })
  await dialog.waitFor()
  await expect.poll(() => focused(page), settled).toBe('回去再看')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => focused(page), settled).toBe('不予受理')
  await page.context().close()
})

test('a refused button takes the focus, says why and does nothing', async () => {
  const page = await openPage('?page=components', sizes.desk)
  const button = page.getByRole('button', { name: '受理', exact: true })
  await button.press('Enter')
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  const reason = await button.getAttribute('aria-describedby')
  expect(await page.locator(`[id="${reason}"]`).textContent()).toBe('先请家长签名')
  await page.context().close()
})

async function openPage(query: string, [width, height]: readonly [number, number]): Promise<Page> {
  // A context of its own: axe needs a second page in it.
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const broken: string[] = []
    Object.assign(window, { broken })
    addEventListener('securitypolicyviolation', (event) =>
      broken.push(`${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  await show(page, query)
  return page
}

async function show(page: Page, query: string): Promise<void> {
  await page.goto(new URL(query, server.resolvedUrls?.local[0]).href)
  await settle(page)
}

/** React moves the focus after it has drawn, which a busy machine shows. */
const settled = { timeout: 5_000 }

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent)
}

function brokenPolicies(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(window, 'broken'))
}
