export { type CodeState, codeEnd, decideEnrolment } from './enrolment.ts'
