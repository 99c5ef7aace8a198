import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** Two journeys at once: each waits for its own hall most of the time, and one alone leaves half of two cores idle. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(import.meta.dirname, '../../test-results'),
  globalSetup: join(import.meta.dirname, 'global-setup.ts'),
  workers: 2,
  fullyParallel: false,
  // A journey that passes only at the second try is broken.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // A whole story on two cores that also do other work; alone it takes a minute.
  timeout: 360_000,
  expect: { timeout: 15_000 },
  use: { browserName: 'chromium', actionTimeout: 15_000, navigationTimeout: 15_000, screenshot: 'only-on-failure' },
})
