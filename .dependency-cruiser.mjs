// For the command line of dependency-cruiser (graphs, one-off questions). The check itself is checks/imports.ts.
import { folderRules, options, rules } from './checks/import-rules.ts'

export default { forbidden: [...rules, ...folderRules].map((rule) => ({ severity: 'error', ...rule })), options }
