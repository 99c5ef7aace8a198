import type { Plant } from './plant.ts'

/** One fault or more for each rule of `import-rules.ts`. */
export const importPlants: readonly Plant[] = [
  one('imports-resolve', 'apps/server/lost.ts', `import { gone } from './gone.ts'\nexport { gone }\n`),
  one('modules-through-their-doors', 'modules/cases/queries.ts', uses('#modules/tickets/commands.ts')),
  one('modules-through-their-doors', 'modules/cases/queries.ts', uses('#modules/tickets/rules/decide-call.ts')),
  one('modules-through-their-doors', 'modules/cases/policy.ts', `export type { Tx } from '../tickets/commands.ts'\n`),
  one('server-through-module-doors', 'apps/server/jobs.ts', uses('#modules/tickets/commands.ts')),
  one('server-through-module-doors', 'tests/faults/kill.ts', uses('#modules/tickets/routes.ts')),
  one('rules-are-pure', 'modules/tickets/rules/limits.ts', uses('#platform/db/pool.ts')),
  one('rules-are-pure', 'modules/cases/rules/limits.ts', uses('#modules/tickets/public.ts')),
  one('rules-are-pure', 'modules/tickets/rules/words.ts', `export type { Text } from '#texts/refusals.ts'\n`),
  one('rules-need-no-package', 'modules/tickets/rules/limits.ts', uses('yaml')),
  one('browser-code-has-no-node', 'packages/kernel/ids.ts', uses('node:crypto')),
  one('browser-code-has-no-node', 'modules/tickets/rules/limits.ts', uses('node:fs')),
  one('browser-code-has-no-node', 'apps/hall/Page.tsx', uses('node:fs')),
  one('sql-in-store-only', 'modules/tickets/queries.ts', uses('kysely')),
  one('sql-in-store-only', 'modules/tickets/policy.ts', `export type { Pool } from 'pg'\n`),
  one('sql-in-store-only', 'packages/platform/live/hub.ts', uses('pg')),
  one('store-is-private', 'modules/tickets/routes/list.ts', uses('../store.ts')),
  one('screens-see-no-server-code', 'apps/hall/Page.tsx', uses('#platform/http/problems.ts')),
  one('screens-see-no-server-code', 'apps/desk/Page.tsx', uses('#modules/tickets/public.ts')),
  one('screens-see-no-server-code', 'apps/kit/Page.tsx', uses('../hall/main.tsx')),
  one('screens-see-no-server-code', 'apps/desk/Page.tsx', uses('../hall/main.tsx')),
  one('desk-fills-in-like-the-hall', 'apps/desk/intake/Page.tsx', uses('../../hall/main.tsx')),
  one('screens-have-no-server-packages', 'apps/hall/Page.tsx', uses('fastify')),
  one('agent-stands-alone', 'apps/agent/printer.ts', uses('#platform/db/pool.ts')),
  one('demo-comes-through-the-door', 'apps/demo/actors/officer.ts', uses('#modules/tickets/public.ts')),
  one('demo-comes-through-the-door', 'apps/demo/ledger/pool.ts', uses('#platform/db/pool.ts')),
  one('hall-runs-without-the-demo', 'apps/server/seed.ts', uses('../demo/main.ts')),
  one('kernel-is-a-leaf', 'packages/kernel/ids.ts', uses('#contract/tickets.ts')),
  one('contract-imports-kernel-only', 'packages/contract/cases.ts', uses('#texts/refusals.ts')),
  one('contract-needs-zod-only', 'packages/contract/cases.ts', uses('yaml')),
  one('texts-are-a-leaf', 'packages/texts/voice.ts', `export type { Tx } from '#platform/db/pool.ts'\n`),
  one('texts-take-types-only', 'packages/texts/voice.ts', uses('#contract/tickets.ts')),
  one('texts-have-no-react', 'packages/texts/voice.ts', uses('react')),
  one('ui-is-a-leaf', 'packages/ui/Ticket.tsx', uses('#contract/tickets.ts')),
  one('platform-knows-no-module', 'packages/platform/http/routes.ts', uses('#modules/tickets/public.ts')),
  one('modules-import-no-app', 'modules/tickets/jobs.ts', uses('../../apps/agent/main.ts')),
  one('modules-import-no-app', 'modules/tickets/queries.ts', uses('#ui/Panel.tsx')),
  one('testing-support-for-tests-only', 'apps/server/seed.ts', uses('./testing/world.ts')),
  one('product-needs-no-dev-package', 'apps/server/seed.ts', uses('fast-check')),
  one('journeys-act-through-screens', 'tests/journeys/ms-wu.ts', uses('#platform/db/pool.ts')),
  one('journeys-act-through-screens', 'tests/journeys/ms-wu.ts', uses('pg')),
  {
    rule: 'no-file-cycles',
    files: {
      'packages/kernel/a.ts': `import type { B } from './b.ts'\nexport type A = B | 1\n`,
      'packages/kernel/b.ts': `import type { A } from './a.ts'\nexport type B = A | 2\n`,
    },
  },
  {
    rule: 'no-module-cycles',
    at: 'modules/tickets',
    files: { 'modules/tickets/queries.ts': uses('#modules/cases/public.ts') },
  },
]

function one(rule: string, file: string, text: string): Plant {
  return { rule, files: { [file]: text } }
}

function uses(target: string): string {
  return `import * as target from '${target}'\nexport const used = target\n`
}
