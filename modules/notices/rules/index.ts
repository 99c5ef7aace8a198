export { attemptLimit, decideOutcome, type Outcome } from './decide-outcome.ts'
export { maskAddress } from './mask-address.ts'
export { type SmsParts, smsParts } from './sms-parts.ts'
export { type TemplateTraits, traitsOf } from './template-traits.ts'
