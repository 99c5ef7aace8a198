export { formatCheckCode, normaliseCheckCode, normaliseNumber } from './check-code.ts'
export { documentNumber } from './document-number.ts'
export { isInForce } from './in-force.ts'
