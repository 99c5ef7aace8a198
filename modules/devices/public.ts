export { ensureDevice } from './commands/ensure-device.ts'
export { type IssuedCode, issueCodeForSeed } from './commands/issue-code.ts'
export { resolveDevice } from './queries.ts'
export { type DeviceDeps, deviceRoutes } from './routes.ts'
