export { decideRating, type Invitation, type RatingState, ratingState } from './decide-rating.ts'
export { expiryOf } from './rating-term.ts'
