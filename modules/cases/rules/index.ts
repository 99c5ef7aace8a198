export { decideGuess } from './case-key.ts'
export { clocksOf, endClock, endClocks, explainClock, movesBetween, recount } from './clocks.ts'
export { collectionState, daysWaiting, decideChoice, decideReceiver, remindersDue } from './collection.ts'
export {
  decideDeferral,
  decideSupply,
  deferClocks,
  deferralRowOf,
  isDeferrable,
  lapseOf,
  owedOf,
} from './deferral.ts'
export { decideAcceptance, decideNotice, type FindingsQuestion, isLacking } from './findings.ts'
export {
  decideExtension,
  decidePause,
  decideResumption,
  type Lapses,
  lapsesOf,
  noLapses,
  openPause,
} from './lapses.ts'
export { type Look, lookAt } from './looks.ts'
export { caseNumber } from './number.ts'
export { type CaseAct, type CaseFacts, decideAct } from './transitions.ts'
export { visitsOf } from './visits.ts'
