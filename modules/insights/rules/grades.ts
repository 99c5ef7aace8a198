import { Grade } from '#contract/citizen.ts'

/** 差评 are the last two of the five grades (国办发〔2019〕51号); everything else is good. */
export const badGrades: readonly Grade[] = ['dissatisfied', 'very-dissatisfied']

export const goodGrades: readonly Grade[] = Grade.options.filter((grade) => !badGrades.includes(grade))
