import { migrate } from '#platform/db/migrate.ts'
import { createTemplate, startTestServer } from '#server/database/test-database.ts'

/** One PostgreSQL for the run and one migrated template in it; every test file clones its own database. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  await createTemplate(async (url) => {
    await migrate(url)
  })
  return () => server.stop()
}
