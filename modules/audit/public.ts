export { type SealOptions, sealTrail } from './jobs.ts'
export { auditRoutes } from './routes.ts'
