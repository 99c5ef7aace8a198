export { registerFingerprints, signForm } from './commands/take.ts'
export { type BiometricDeps, checkBiometrics } from './queries.ts'
export { biometricRoutes } from './routes.ts'
export { findSignaturePicture } from './store/signatures.ts'
