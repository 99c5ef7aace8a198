import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

const browser = 'tests/journeys/**'
const lifecycle = 'apps/server/**/*.lifecycle.test.ts'

// Three projects, the fast one first. checks/test.ts runs them one after another and counts them.
export default defineConfig({
  test: {
    // By default one core is kept free, which on two leaves one: half the machine would wait for the other half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Journeys belong to Playwright; what is ignored by git holds no tests of ours.
    exclude: [...configDefaults.exclude, browser, '.cache/**', 'var/**', '**/dist/**'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.{ts,tsx}',
            'modules/*/rules/**/*.test.ts',
            'apps/{hall,desk,kit,agent,demo}/**/*.test.{ts,tsx}',
            'catalogue/**/*.test.ts',
            'checks/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: ['packages/platform/**', 'apps/demo/**/store.test.ts'],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: [
            'packages/platform/**/*.test.ts',
            'modules/**/*.test.ts',
            'apps/server/**/*.test.ts',
            'apps/demo/**/store.test.ts',
            'db/**/*.test.ts',
          ],
          exclude: ['modules/*/rules/**', lifecycle],
          globalSetup: ['apps/server/testing/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          // A file has a database of its own; loading the server anew for each would be a third of the suite.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: [lifecycle, 'tests/**/*.test.ts'],
          // These start whole servers and wait for them: two files at once leave no core idle, and none measures itself.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
