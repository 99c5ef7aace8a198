import type { Plant } from './plant.ts'

// Pieces that would themselves be findings, were they written out in this file.
const temporary = ['', 'tmp', 'youban'].join('/')
const home = ['', 'home', 'li', 'photos'].join('/')
const identityNumber = ['110105', '19491231', '1233'].join('')
const phone = ['139', '12345678'].join('')
const longText = 'export const line = 1\n'.repeat(400)

/** One fault or more for each rule of `shape.ts`. */
export const shapePlants: readonly Plant[] = [
  one('rooms', 'modules/tickets/services.ts', 'export const a = 1\n'),
  one('rooms', 'modules/tickets/models/ticket.ts', 'export const a = 1\n'),
  one('rooms', 'modules/tickets/rules.ts', 'export const a = 1\n'),
  one('rooms', 'modules/tickets/README.md', '# Tickets\n'),
  {
    rule: 'room-twice',
    at: 'modules/tickets/store.ts',
    files: { 'modules/tickets/store/calls.ts': 'export const a = 1\n' },
  },
  {
    rule: 'module-context',
    at: 'modules/photos/CONTEXT.md',
    files: { 'modules/photos/jobs.ts': 'export const a = 1\n', 'ARCHITECTURE.md': '`tickets` `cases` `photos`\n' },
  },
  { rule: 'modules-on-map', at: 'ARCHITECTURE.md', files: { 'modules/photos/CONTEXT.md': '# Photos\n' } },
  one('map-length', 'ARCHITECTURE.md', `\`tickets\` \`cases\`\n${'more\n'.repeat(120)}`),
  one('file-length', 'apps/server/jobs.ts', longText),
  one('file-length', 'packages/ui/kit.css', '.a {}\n'.repeat(400)),
  one('homeless-names', 'packages/platform/helpers.ts', 'export const a = 1\n'),
  one('homeless-names', 'packages/platform/utils/dates.ts', 'export const a = 1\n'),
  one('homeless-names', 'apps/server/queue-manager.ts', 'export const a = 1\n'),
  one('migrations', 'db/migrations/0001-again.sql', 'select 1;\n', 'db/migrations/0001-start.sql'),
  one('migrations', 'db/migrations/0003-gap.sql', 'select 1;\n'),
  one('migrations', 'db/migrations/0002_Name.sql', 'select 1;\n'),
  one('migrations', 'db/migrations/0002-start.down.sql', 'select 1;\n'),
  one('decisions', 'docs/decisions/0001-two.md', '# Two\n'),
  one('decisions', 'docs/decisions/queue.md', '# Queue\n'),
  one('export-star', 'packages/platform/all.ts', "export * from './db/pool.ts'\nexport const a = 1\n"),
  one('barrels', 'packages/platform/index.ts', "export { pool } from './db/pool.ts'\n"),
  one('clock', 'apps/server/a.ts', 'export const a = Date.now()\n'),
  one('clock', 'apps/hall/Page.tsx', 'export const a = new Date()\n'),
  one('clock', 'packages/kernel/ids.ts', 'export const a = Math.random()\n'),
  one(
    'clock',
    'modules/tickets/rules/now.ts',
    "import { Temporal } from 'temporal-polyfill'\nexport const a = Temporal.Now.instant()\n",
  ),
  one('swallowed-errors', 'apps/server/a.ts', 'try {\n  start()\n} catch {\n  // never mind\n}\nfunction start() {}\n'),
  one('swallowed-errors', 'apps/server/a.ts', 'await Promise.resolve(1).catch(() => {})\n'),
  one('swallowed-errors', 'apps/server/a.ts', 'await Promise.resolve(1).catch(() => undefined)\n'),
  one(
    'test-names',
    'packages/kernel/clock.test.ts',
    "import { test } from 'vitest'\ntest('it should tick', () => 1)\n",
  ),
  one(
    'screens-call-no-schema',
    'apps/hall/Page.tsx',
    "import { Grade } from '#contract/citizen.ts'\nexport const a = (text: string) => Grade.parse(text)\n",
  ),
  one(
    'screens-call-no-schema',
    'apps/intake/answer.ts',
    "import { Answers } from '#contract/intake.ts'\nimport { read } from './read.ts'\nexport const a = read(Answers)\n",
  ),
  one('screens-call-no-schema', 'packages/ui/a.ts', "import { z } from 'zod'\nexport const a = z.string()\n"),
  one(
    'screens-call-no-schema',
    'packages/contract/client.ts',
    "import { Problem } from './problem.ts'\nexport const a = (reply: unknown) => Problem.parse(reply)\n",
  ),
  one(
    'screens-call-no-schema',
    'modules/tickets/rules/grade.ts',
    "import { Grade } from '#contract/citizen.ts'\nexport const a = (text: string) => Grade.safeParse(text)\n",
  ),
  one(
    'sql-place',
    'modules/tickets/queries.ts',
    "import { sql } from '#platform/db/pool.ts'\nexport const a = sql`select 1`\n",
  ),
  one('sql-place', 'modules/tickets/queries.ts', "export const a = (tx: Tx) => tx.selectFrom('ticket')\n"),
  one('sql-place', 'apps/server/a.ts', "export const a = 'select id from ticket'\n"),
  one('sql-place', 'apps/server/a.ts', 'export const a = `delete from ticket where id = 1`\n'),
  one('sql-star', 'modules/cases/store/list.ts', 'export const a = sql`select * from ticket`\n'),
  one('sql-star', 'packages/platform/db/a.ts', "export const a = (db: Db) => db.selectFrom('hall').selectAll()\n"),
  one('identity-numbers', 'catalogue/people.yaml', `id: ${identityNumber}\n`),
  one('identity-numbers', 'apps/server/a.ts', `export const a = '${identityNumber}'\n`),
  one('phone-numbers', 'catalogue/people.yaml', `phone: ${phone}\n`),
  one('machine-paths', 'apps/server/a.ts', `export const a = '${temporary}'\n`),
  one('machine-paths', 'catalogue/files.yaml', `folder: ${home}\n`),
  one('registries', '.npmrc', 'registry=https://packages.example.com/npm/\n'),
]

function one(rule: string, file: string, text: string, at = file): Plant {
  return { rule, at, files: { [file]: text } }
}
