import type { Limit } from '#contract/service.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'
import { limitWords } from '../limits.ts'

/** A date explained day by day. */
export const dayTexts = {
  why: (date: string): Text => ({ zh: `为什么是 ${date}？`, en: `Why ${date}?` }),
  rule: (limit: Pick<Limit, 'kind' | 'n'>): Text => {
    const { zh, en } = limitWords(limit)
    if (limit.kind === 'same-day') return { zh: `${zh}。`, en: `${en}.` }
    if (limit.kind === 'working-days')
      return {
        zh: `承诺 ${zh}。受理当天不算，周末和放假不算，调休上班的日子要算。`,
        en: `We promise ${en}. The day of acceptance, weekends and holidays do not count; make-up workdays do.`,
      }
    return {
      zh: `承诺 ${zh}。受理当天不算，周末和放假也算；最后一天放假的，顺延到上班的第一天。`,
      en: `We promise ${en}. The day of acceptance does not count, weekends and holidays do; a last day off moves on to the next working day.`,
    }
  },
  list: { zh: '逐日怎么算', en: 'Counted day by day' },
  show: { zh: '逐日看怎么算', en: 'See it day by day' },
  start: { zh: '起', en: 'start' },
  startDay: { zh: '受理当天，不计', en: 'accepted, not counted' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: (name: string): Text => ({ zh: `${name}放假`, en: name }),
  makeUp: { zh: '调休上班，计入', en: 'worked in exchange, counts' },
  paused: (basis: string): Text => ({ zh: `期限中止，不计入（${basis}）`, en: `paused, does not count (${basis})` }),
  today: { zh: '今天', en: 'today' },
  due: { zh: '承诺办结', en: 'promised' },
  back: { zh: '回去', en: 'Go back' },
} as const satisfies Dictionary
