export { attemptLimit, decideOutcome, type Outcome } from './decide-outcome.ts'
export { maskAddress } from './mask-address.ts'
