export { ageOn, birthday } from './age.ts'
export { getFee } from './fee.ts'
export { findHall, findHallCatalogue, findService } from './find.ts'
export {
  findWaitAdvice,
  firstCardDue,
  idCardValidity,
  type RenewalWindow,
  renewalWindow,
  temporaryIdCardValidTo,
  type Validity,
  type WaitAdvice,
} from './id-card.ts'
export { type Catalogue, type LoadedCatalogue, loadCatalogue } from './load-catalogue.ts'
export {
  type DatedLimit,
  type PersonalFacts,
  type PersonalList,
  type PersonalQuestion,
  preparePersonalList,
} from './personal-list.ts'
export { type Circumstances, holds, listFields, listQuestions } from './questions.ts'
export { type Found, type SearchResult, searchServices } from './search/search-services.ts'
