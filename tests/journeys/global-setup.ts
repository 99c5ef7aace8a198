import { createTemplate, startTestServer } from '#server/database/test-database.ts'
import { chromiumOptions } from './chromium.ts'
import { openLookedAt } from './looked-at.ts'

/**
 * Unpacks the browser before the clock of a test runs. Halls bring their own database; where TEST_DATABASE_URL names
 * a server, each gets an empty one there, copied from a template without a table.
 */
export default async function setup(): Promise<() => Promise<void>> {
  await chromiumOptions({ camera: false })
  const forget = await openLookedAt()
  if (!process.env['TEST_DATABASE_URL']) return forget
  const server = await startTestServer()
  await createTemplate(() => Promise.resolve())
  return async () => {
    await server.stop()
    await forget()
  }
}
