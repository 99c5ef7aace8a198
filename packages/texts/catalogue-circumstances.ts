import type { Circumstance, Circumstances } from '#contract/catalogue-changes.ts'
import type { Text } from './lang.ts'

/** When something of a service applies: "未满 16 周岁". */
export function circumstancesText(circumstances: Circumstances): Text {
  if (circumstances.length === 0) return { zh: '任何情形', en: 'always' }
  const parts = circumstances.map(circumstanceText)
  return { zh: parts.map(({ zh }) => zh).join('；或者'), en: parts.map(({ en }) => en).join('; or ') }
}

/** The same in brackets, behind what it belongs to; nothing where it always applies. */
export function inBrackets(circumstances: Circumstances): Text {
  if (circumstances.length === 0) return { zh: '', en: '' }
  const { zh, en } = circumstancesText(circumstances)
  return { zh: `（${zh}）`, en: ` (${en})` }
}

function circumstanceText({ ageUnder, ageFrom, answers, past }: Circumstance): Text {
  const parts: Text[] = [
    ...(ageFrom === null ? [] : [{ zh: `满 ${ageFrom} 周岁`, en: `from ${ageFrom} years of age` }]),
    ...(ageUnder === null ? [] : [{ zh: `未满 ${ageUnder} 周岁`, en: `under ${ageUnder}` }]),
    ...answers.map(({ question, options }) => ({
      zh: `${question.zh}${options.map(({ zh }) => zh).join('或')}`,
      en: `${question.en} ${options.map(({ en }) => en).join(' or ')}`,
    })),
    ...(past === null ? [] : [{ zh: `${past.zh}已经过了`, en: `${past.en} It has passed` }]),
  ]
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') }
}
