export { decideComplete, decideFingerprints, decideStrokes } from './decide.ts'
export { formText, type SignedForm } from './form-text.ts'
export { leastQuality, needsOf, type RequirementQuestion } from './requirements.ts'
