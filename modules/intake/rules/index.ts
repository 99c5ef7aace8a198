export {
  type CheckedPerson,
  type CheckedPreApplication,
  checkPerson,
  checkPhone,
  checkPreApplication,
  type PreApplicationQuestion,
} from './check-pre-application.ts'
