import type { Dictionary } from '../dictionary.ts'

/** Apart from the texts of the search itself: a first page carries no more than it shows. */
export const searchEntryTexts = {
  title: { zh: '搜一搜', en: 'Search' },
  text: { zh: '护照丢了、孩子改名…', en: 'Lost passport, change of name…' },
} as const satisfies Dictionary
