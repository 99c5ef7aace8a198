import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { findAxeViolations, findCutOff, findWideness } from './look.ts'
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
