import type { SourceId } from '#contract/sources.ts'
import type { Text } from './lang.ts'

const names: Readonly<Record<SourceId, Text>> = {
  'birth-certificates': { zh: '出生医学证明系统', en: 'the register of birth certificates' },
  'marriage-register': { zh: '婚姻登记系统', en: 'the marriage register' },
  population: { zh: '人口信息系统', en: 'the population register' },
  'property-register': { zh: '不动产登记系统', en: 'the property register' },
  'social-security': { zh: '社会保险系统', en: 'the social security register' },
  'student-register': { zh: '学籍系统', en: 'the student register' },
}

/** An internal source as a person calls it; one that nobody here knows by its id. */
export function sourceName(id: string): Text {
  return (names as Readonly<Record<string, Text | undefined>>)[id] ?? { zh: id, en: id }
}
