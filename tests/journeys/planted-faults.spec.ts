import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { findAxeViolations, findCutOff, findWideness } from './look.ts'
import { isFirstLook } from './looked-at.ts'
import { contextOf } from './screens.ts'
import { watch } from './watch.ts'

/** A page with one of each fault that a story must not overlook. */
const faulty = `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'self'; script-src 'nonce-good'">
<title>Faulty</title>
</head>
<body>
<main>
<h1>Faulty</h1>
<input>
<p style="width: 3000px">blocked style</p>
<pre>${'wide '.repeat(400)}</pre>
${'<p>high</p>'.repeat(100)}
<script>document.title = 'blocked script'</script>
<script nonce="good">
  console.error('said on the console')
  fetch('http://elsewhere.invalid/').catch(() => undefined)
  throw new Error('nobody caught this')
</script>
</main>
</body>
</html>`

test('a fault planted on a screen is seen', async ({ browser }) => {
  const context = await browser.newContext(contextOf('kiosk', 'en'))
  const watching = await watch(context, [])
  const page = await context.newPage()
  await page.route('http://hall.invalid/', (route) => route.fulfill({ contentType: 'text/html', body: faulty }))
  await page.goto('http://hall.invalid/')
  expect(await findAxeViolations(page)).toContainEqual(expect.stringMatching(/^label \(critical\)/))
  expect(await findWideness(page)).toEqual([expect.stringMatching(/wider than the screen$/)])
  expect(await findCutOff(page)).toContainEqual(expect.stringMatching(/below its edge$/))
  expect(watching.takeCspViolations()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^style-src-attr blocked inline/),
      expect.stringMatching(/^script-src-elem blocked inline/),
      expect.stringMatching(/^connect-src blocked http:\/\/elsewhere\.invalid/),
    ]),
  )
  expect(watching.takeErrors()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('said on the console'),
      expect.stringContaining('nobody caught this'),
      expect.stringContaining('asked outside the hall: http://hall.invalid/'),
    ]),
  )
})

test('a screen is looked at once, and again when it has another shape', async ({ browser }) => {
  const page = await browser.newPage(contextOf('window', 'en'))
  const main = page.locator('main')
  await page.setContent('<main><h1>Looked at</h1><p class="row">One</p><p class="row">Two</p></main>')
  expect(await isFirstLook(page)).toBe(true)
  await main.evaluate((element) => element.insertAdjacentHTML('beforeend', '<p class="row">Three</p>'))
  expect(await isFirstLook(page), 'with one more row of the same kind').toBe(false)
  const faults = [
    'element.insertAdjacentHTML("beforeend", "<input>")',
    'element.querySelector("p").classList.add("is-pale")',
    'element.querySelector("input").setAttribute("aria-label", "Name")',
    'element.insertAdjacentHTML("afterbegin", "<h3>Before its heading</h3>")',
    'element.querySelector("p").style.width = "3000px"',
    'element.insertAdjacentHTML("beforeend", "<h1>A second one</h1>")',
  ]
  for (const fault of faults) {
    await main.evaluate((element, script) => void new Function('element', script)(element), fault)
    expect(await isFirstLook(page), fault).toBe(true)
    expect(await isFirstLook(page), fault).toBe(false)
  }
  await page.setViewportSize({ width: 360, height: 780 })
  expect(await isFirstLook(page), 'on a phone').toBe(true)
})
