import type { Lang } from '#contract/fields.ts'

/** Set by `npm run journey NAME`, which tells a story in all its languages. */
export const wholeVariable = 'YOUBAN_JOURNEY_WHOLE'

/**
 * The languages of a side story. The main stories, ms-wu and wang-student, are always told in both; these in Chinese with
 * the whole suite, which the build machine has twenty minutes for, and in both when one is run by its name.
 */
export const sideStoryLanguages: readonly Lang[] = process.env[wholeVariable] === '1' ? ['zh-CN', 'en'] : ['zh-CN']
