export { checkField, checkForm, listMatterFields } from './check-form.ts'
export { checkInCodeLength, formatCheckInCode, normaliseCheckInKey } from './check-in-key.ts'
export { type CheckedPerson, checkPerson, checkPhone, type PersonPlace } from './check-person.ts'
export {
  type CheckedPreApplication,
  checkPreApplication,
  type PreApplicationQuestion,
} from './check-pre-application.ts'
export { type CheckedAgent, type CheckedGuardian, checkRepresentatives } from './check-representatives.ts'
export { decideCorrection, type Entries } from './correct.ts'
export { type DryRun, dryRun, type Verdict } from './dry-run.ts'
export { decidePaperPicture, type PaperPictures, picturesNow } from './pictures.ts'
export { draftHoursOn, filingExpiresOn } from './terms.ts'
