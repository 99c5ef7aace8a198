export { filePreApplication, type IntakeDeps } from './commands.ts'
export { viewPreApplication } from './queries.ts'
export { intakeRoutes } from './routes.ts'
export { findPreApplication, getContact, getPreApplicationRecord, type PreApplicationRecord } from './store.ts'
