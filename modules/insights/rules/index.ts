export { type RatingSum, sumRatings } from './grades.ts'
export { fillHours, type HourRow } from './hours.ts'
