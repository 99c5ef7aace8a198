import { chromium } from '@playwright/test'
import { chromiumOptions } from '../../tests/journeys/chromium.ts'

// Run inside the bare Debian with the address of the portal and the file of a picture: the browser that npm brought
// starts there, and Chinese is drawn with a font that the server sent, because the machine has none.

const [address = '', picture = ''] = process.argv.slice(2)
const browser = await chromium.launch(await chromiumOptions({ camera: false }))
try {
  const page = await browser.newPage({ viewport: { width: 360, height: 780 }, locale: 'zh-CN' })
  await page.goto(address)
  const heading = page.getByRole('heading').first()
  await heading.waitFor()
  const text = (await heading.textContent()) ?? ''
  if (!/\p{Script=Han}/u.test(text)) throw new Error(`expected a Chinese heading, found "${text}"`)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  const loaded = await page.evaluate<string[]>(
    '[...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family)',
  )
  if (!loaded.some((family) => family.includes('Noto Sans SC'))) {
    throw new Error(`expected the font Noto Sans SC from the server, found ${loaded.join(', ') || 'none'}`)
  }
  await page.screenshot({ path: picture })
  process.stdout.write(`Chromium ${browser.version()}: ${text}\n`)
} finally {
  await browser.close()
}
