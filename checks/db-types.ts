import { migrate } from '#platform/db/migrate.ts'
import { cloneTemplate, createTemplate, startTestServer } from '#server/database/test-database.ts'
import { packageFile, runNode } from './child.ts'

const outFile = 'packages/platform/db/schema.gen.ts'

/**
 * Generates the row types from a freshly migrated database; with `--verify` only says whether the file in the
 * repository is still what the migrations make.
 */
async function generate(verify: boolean): Promise<number> {
  const server = await startTestServer()
  try {
    await createTemplate(async (url) => {
      await migrate(url)
    })
    const database = await cloneTemplate()
    const options = ['--dialect', 'postgres', '--date-parser', 'string', '--default-schema', 'public']
    const exclude = ['--exclude-pattern', '{kysely_*,graphile_worker.*}', '--log-level', 'error']
    const code = await runNode({
      args: [
        packageFile('kysely-codegen/dist/cli/bin.js'),
        ...options,
        ...exclude,
        ...['--url', database.url, '--out-file', outFile],
        ...(verify ? ['--verify'] : []),
      ],
      minutes: 2,
    })
    await database.drop()
    return code ?? 1
  } finally {
    await server.stop()
  }
}

process.exitCode = await generate(process.argv.includes('--verify'))
