export { decideComplete, decideFingerprints, decideStrokes } from './decide.ts'
export { formText } from './form-text.ts'
export { leastQuality, needsOf } from './requirements.ts'
