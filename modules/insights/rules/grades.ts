import { Grade } from '#contract/citizen.ts'

/** 差评 are the last two of the five grades (国办发〔2019〕51号); everything else is good. */
const bad: ReadonlySet<Grade> = new Set(['dissatisfied', 'very-dissatisfied'])

export interface RatingSum {
  readonly invited: number
  readonly rated: number
  readonly good: number
  readonly bad: number
  readonly byGrade: { grade: Grade; count: number }[]
}

/** Sums up one group of invitations; `grade` null counts those that were not answered. All five grades are listed. */
export function sumRatings(rows: readonly { grade: Grade | null; count: number }[]): RatingSum {
  const byGrade = Grade.options.map((grade) => ({
    grade,
    count: total(rows.filter((row) => row.grade === grade)),
  }))
  return {
    invited: total(rows),
    rated: total(byGrade),
    good: total(byGrade.filter(({ grade }) => !bad.has(grade))),
    bad: total(byGrade.filter(({ grade }) => bad.has(grade))),
    byGrade,
  }
}

function total(rows: readonly { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}
