import type { Text } from './lang.ts'

/** How long a paper is good, in words: the terms of a validity class. */
export function validityLength({
  kind,
  n,
}: {
  readonly kind: 'years' | 'months' | 'days' | 'life' | 'none'
  readonly n: number | null
}): Text {
  switch (kind) {
    case 'years':
      return { zh: `${n} 年`, en: n === 1 ? '1 year' : `${n} years` }
    case 'months':
      return { zh: `${n} 个月`, en: n === 1 ? '1 month' : `${n} months` }
    case 'days':
      return { zh: `${n} 天`, en: n === 1 ? '1 day' : `${n} days` }
    case 'life':
      return { zh: '长期', en: 'without expiry' }
    case 'none':
      return { zh: '不注明', en: 'not stated' }
  }
}
