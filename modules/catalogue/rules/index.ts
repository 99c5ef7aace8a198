export { ageOn, birthday } from './age.ts'
export { checkAnswers, keepAsked } from './answers.ts'
export { type Circumstances, findApplying, holds } from './conditions.ts'
export {
  decideEndorsement,
  type Endorsement,
  type EndorsementFacts,
  type EndorsementReason,
} from './endorsement.ts'
export { type Fee, type FeeLine, getFeeRow, listFees } from './fee.ts'
export { calendarOf, findHall, findHallCatalogue, findService, findServiceVersion } from './find.ts'
export { firstCardDue, type RenewalWindow, renewalWindow, temporaryIdCardValidTo } from './id-card.ts'
export { type DatedLimit, dateLimit, limitsOf, type ServiceLimits } from './limits.ts'
export { type Catalogue, type LoadedCatalogue, loadCatalogue } from './load-catalogue.ts'
export { type LodgingTerm, lodgingTerm } from './lodging.ts'
export {
  type PersonalFacts,
  type PersonalList,
  type PersonalQuestion,
  preparePersonalList,
} from './personal-list.ts'
export { listPromises } from './promises.ts'
export { listFields, listFiledQuestions, listMaterials, listOptions, listQuestions } from './questions.ts'
export { needsAgent, needsGuardian } from './representation.ts'
export { riskDaysOf } from './risk-days.ts'
export { type Found, type SearchResult, searchServices } from './search/search-services.ts'
export { findWaitAdvice, type Validity, validityOn, type WaitAdvice } from './validity.ts'
