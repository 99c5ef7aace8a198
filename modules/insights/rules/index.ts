export { riskUntil } from './at-risk.ts'
export { crowdLimit, crowdOf, linesOf } from './crowd.ts'
export { figuresOf, listHours, type Sums, type TicketSums } from './figures.ts'
export { badGrades, goodGrades } from './grades.ts'
