export { registerFingerprints, signForm } from './commands/take.ts'
export { type BiometricDeps, checkBiometrics, viewBiometrics } from './queries.ts'
export { biometricRoutes } from './routes.ts'
export { findSignaturePicture } from './store/signatures.ts'
