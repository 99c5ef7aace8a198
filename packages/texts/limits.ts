import type { Limit } from '#contract/service.ts'
import type { Text } from './lang.ts'

/** A limit in words. */
export function limitWords({ kind, n }: Pick<Limit, 'kind' | 'n'>): Text {
  switch (kind) {
    case 'same-day':
      return { zh: '当场办结', en: 'While you wait' }
    case 'working-days':
      return { zh: `${n} 个工作日`, en: `${n} working days` }
    case 'calendar-days':
      return { zh: `${n} 日`, en: `${n} calendar days` }
    case 'months':
      return { zh: `${n} 个月`, en: `${n} months` }
    case 'years':
      return { zh: `${n} 年`, en: `${n} years` }
  }
}
