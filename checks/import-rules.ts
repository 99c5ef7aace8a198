import type { DependencyType, ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

// The import rules of ARCHITECTURE.md, one entry each. checks/imports.ts runs them and the planted tests prove that
// each of them bites. Types count as imports: a cycle or a leak "in types only" is still one.

type ImportRule = IForbiddenRuleType & { name: string }

// A test, or support for tests: `*.test.ts`, `test-*.ts`, a folder `testing/`.
export const TEST = '(\\.test\\.tsx?$|(^|/)(test-[^/]+\\.tsx?$|testing/)|^(tests|checks)/)'
/** A store room; in the platform a part may also keep its SQL in `…-store.ts`. */
const STORE = '[/-]store(\\.ts$|/)'
const PURE_DOOR = '^modules/[^/]+/rules/index\\.ts$'
const SCREENS = '^apps/(hall|desk|kit)/'
/** Where the desk hosts the filling-in of the hall. */
const DESK_INTAKE = '^apps/desk/intake/'

/** Paths of ours; everything else is a package or a part of Node. */
const OURS = '^(apps|modules|packages|tests|bench|checks|db)/'

const NODE: DependencyType[] = ['core']
const PACKAGE: DependencyType[] = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown']

export const rules: ImportRule[] = [
  {
    name: 'imports-resolve',
    comment: 'An import that leads nowhere escapes every other rule.',
    from: { path: OURS },
    to: { couldNotResolve: true, pathNot: '\\.(css|svg|html)$|^virtual:|\\?(url|raw|worker|inline)$' },
  },
  {
    name: 'modules-through-their-doors',
    comment:
      'A module is entered through public.ts (server) or rules/index.ts (pure), by other modules and by anybody.',
    from: { path: '^modules/([^/]+)/' },
    to: { path: '^modules/', pathNot: ['^modules/$1/', '^modules/[^/]+/public\\.ts$', PURE_DOOR] },
  },
  {
    name: 'server-through-module-doors',
    comment: 'The server wires modules by their doors only.',
    from: {
      path: '^(apps|packages|tests|bench|db)/',
      pathNot: [SCREENS, '^packages/(contract|kernel|texts|ui|platform)/'],
    },
    to: { path: '^modules/', pathNot: ['^modules/[^/]+/public\\.ts$', PURE_DOOR] },
  },
  {
    name: 'rules-are-pure',
    comment: 'Rules run in the kiosk and the offline kit: contract, kernel and other pure doors, nothing else of ours.',
    from: { path: '^modules/([^/]+)/rules/', pathNot: TEST },
    to: { path: OURS, pathNot: ['^modules/$1/rules/', PURE_DOOR, '^packages/(contract|kernel)/'] },
  },
  {
    name: 'rules-need-no-package',
    comment: 'Rules use dates and schemas, no other package.',
    from: { path: '^modules/[^/]+/rules/', pathNot: TEST },
    to: { dependencyTypes: PACKAGE, pathNot: '(^|/)node_modules/(temporal-polyfill|temporal-spec|zod)/' },
  },
  {
    name: 'browser-code-has-no-node',
    comment: 'Screens and everything they may import run in a browser.',
    from: {
      path: ['^packages/(contract|kernel|texts|ui)/', '^modules/[^/]+/rules/', SCREENS],
      pathNot: [TEST, '/vite\\.config\\.ts$'],
    },
    to: { dependencyTypes: NODE },
  },
  {
    name: 'sql-in-store-only',
    comment: 'Kysely and pg appear in store rooms, in platform/db and in the database commands, types included.',
    from: {
      path: OURS,
      pathNot: [TEST, STORE, '^packages/platform/db/', '^db/', '^apps/server/database/', '^bench/'],
    },
    to: { path: '(^|/)node_modules/(@types/)?(kysely|pg|pg-[a-z-]+)/' },
  },
  {
    name: 'store-is-private',
    comment: 'Rules, policy and routes never read or write by themselves: routes call commands and queries.',
    from: { path: '^modules/[^/]+/(rules|policy|routes)(\\.ts$|/)', pathNot: TEST },
    to: { path: STORE },
  },
  {
    name: 'screens-see-no-server-code',
    comment: 'Screens import contract, kernel, texts, ui and pure doors, and nothing of another screen.',
    from: { path: '^apps/(hall|desk|kit)/', pathNot: [TEST, DESK_INTAKE] },
    to: { path: OURS, pathNot: ['^apps/$1/', '^packages/(contract|kernel|texts|ui)/', PURE_DOOR] },
  },
  {
    name: 'desk-fills-in-like-the-hall',
    comment:
      'One filling-in for kiosk, telephone and desk: two would ask differently. Only this folder of the desk may take it.',
    from: { path: DESK_INTAKE, pathNot: TEST },
    to: {
      path: OURS,
      pathNot: [
        '^apps/desk/',
        '^apps/hall/(intake|lang|time|display)/',
        '^packages/(contract|kernel|texts|ui)/',
        PURE_DOOR,
      ],
    },
  },
  {
    name: 'screens-have-no-server-packages',
    comment: 'A server package in a screen is either dead weight or a leak.',
    from: { path: [SCREENS, '^packages/ui/'], pathNot: [TEST, '/vite\\.config\\.ts$'] },
    to: { path: '(^|/)node_modules/(fastify|@fastify/[^/]+|graphile-worker|kysely|pg|pino|nodemailer|sharp|pdfkit)/' },
  },
  {
    name: 'agent-stands-alone',
    comment: 'The device agent runs on a kiosk, without the hall: contract and kernel only.',
    from: { path: '^apps/agent/', pathNot: TEST },
    to: { path: OURS, pathNot: ['^apps/agent/', '^packages/(contract|kernel)/'] },
  },
  {
    name: 'demo-comes-through-the-door',
    comment: 'The demonstration is a visitor: contract, kernel, texts and pure doors; all else of the hall by HTTP.',
    from: { path: '^apps/demo/', pathNot: TEST },
    to: {
      path: OURS,
      pathNot: [
        '^apps/demo/',
        '^packages/(contract|kernel|texts)/',
        PURE_DOOR,
        // Where the database of its own hall listens: its book-keeper looks on, read-only.
        '^apps/server/database/running\\.ts$',
      ],
    },
  },
  {
    name: 'hall-runs-without-the-demo',
    comment: 'Nothing that runs in a hall is part of the demonstration.',
    from: { path: '^(apps/(server|hall|desk|kit|agent)|modules|packages)/', pathNot: TEST },
    to: { path: '^apps/demo/' },
  },
  {
    name: 'kernel-is-a-leaf',
    from: { path: '^packages/kernel/', pathNot: TEST },
    to: { path: OURS, pathNot: '^packages/kernel/' },
  },
  {
    name: 'contract-imports-kernel-only',
    from: { path: '^packages/contract/', pathNot: TEST },
    to: { path: OURS, pathNot: '^packages/(contract|kernel)/' },
  },
  {
    name: 'contract-needs-zod-only',
    from: { path: '^packages/contract/', pathNot: TEST },
    to: { dependencyTypes: PACKAGE, pathNot: '(^|/)node_modules/(temporal-polyfill|temporal-spec|zod)/' },
  },
  {
    name: 'texts-are-a-leaf',
    comment: 'Texts take types from contract and kernel, and run nothing of ours.',
    from: { path: '^packages/texts/', pathNot: TEST },
    to: { path: OURS, pathNot: ['^packages/texts/', '^packages/(contract|kernel)/'] },
  },
  {
    name: 'texts-take-types-only',
    from: { path: '^packages/texts/', pathNot: TEST },
    to: { path: '^packages/(contract|kernel)/', dependencyTypesNot: ['type-only', 'type-import'] },
  },
  {
    name: 'texts-have-no-react',
    comment: 'Voice, PDF and SMS use the same texts.',
    from: { path: '^packages/texts/', pathNot: TEST },
    to: { path: '(^|/)node_modules/(react|react-dom|react-aria-components|@types/react)/' },
  },
  {
    name: 'ui-is-a-leaf',
    comment: 'The kit knows nothing of the hall.',
    from: { path: '^packages/ui/', pathNot: TEST },
    to: { path: OURS, pathNot: '^packages/ui/' },
  },
  {
    name: 'platform-knows-no-module',
    comment: 'Texts are allowed: the one place that turns a reason into a sentence is in platform/http.',
    from: { path: '^packages/platform/', pathNot: TEST },
    to: { path: OURS, pathNot: '^packages/(platform|contract|kernel|texts)/' },
  },
  {
    name: 'modules-import-no-app',
    from: { path: '^modules/', pathNot: TEST },
    to: { path: '^(apps|tests|bench|checks|packages/ui)/' },
  },
  {
    name: 'testing-support-for-tests-only',
    from: { path: OURS, pathNot: [TEST, '^bench/', '^vitest\\.config\\.ts$'] },
    to: { path: TEST },
  },
  {
    name: 'product-needs-no-dev-package',
    comment: 'What runs in a hall must be a dependency, not a dev dependency.',
    from: { path: '^(apps|modules|packages|db)/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'type-import', 'npm'] },
  },
  {
    name: 'journeys-act-through-screens',
    comment: 'A journey never writes to the database and never reaches behind a screen.',
    from: { path: '^tests/journeys/' },
    to: {
      path: [
        '^packages/platform/',
        '^modules/.+/(store|commands|queries|public)(\\.ts$|/)',
        '(^|/)node_modules/(kysely|pg)/',
      ],
    },
  },
  {
    name: 'no-file-cycles',
    comment: 'Not between files, not "just types".',
    from: { path: OURS },
    to: { circular: true },
  },
]

/** Cycles between modules are seen on folders, and there the imports of tests would count: this one runs without them. */
export const folderRules: ImportRule[] = [
  {
    name: 'no-module-cycles',
    scope: 'folder',
    from: { path: '^modules/[^/]+$' },
    to: { circular: true, path: '^modules/[^/]+$' },
  },
]

export const options: ICruiseOptions = {
  // With TypeScript 7 only swc works: without it dependency-cruiser overlooks types, or every file, and still passes.
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
}
