export type { IntakeDeps } from './commands/deps.ts'
export { filePreApplication } from './commands/file.ts'
export { forgetOldDrafts } from './jobs.ts'
export { circumstancesOf, viewPreApplication, wasCalledReady } from './queries/pre-application.ts'
export { intakeRoutes } from './routes.ts'
export {
  findPreApplication,
  getContact,
  getForm,
  getPreApplicationRecord,
  type PreApplicationRecord,
} from './store/pre-applications.ts'
