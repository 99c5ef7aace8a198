import type { MaterialState } from '#contract/cases.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const paperTexts = {
  title: { zh: '材料', en: 'Papers' },
  main: { zh: '主要材料，不可容缺', en: 'Main papers, needed today' },
  secondary: { zh: '次要材料', en: 'Secondary papers' },
  unchecked: { zh: '还没核对', en: 'Not checked' },
  count: (word: string, n: number): Text => ({ zh: `${word} ${n}`, en: `${word} ${n}` }),
  handedInHint: { zh: '硬性步骤：收回旧证才能受理', en: 'A hard step: nothing is accepted before it is handed in' },
  noteLabel: (paper: string): Text => ({ zh: `${paper}：差在哪里`, en: `${paper}: what is wrong` }),
  noteHint: { zh: '写进告知书，市民会看到。可不填', en: 'It goes into the notice the citizen reads. Optional' },
  none: { zh: '没有核对记录', en: 'No papers were checked' },
} as const satisfies Dictionary

/** A finding in a word. */
export const findingTexts = {
  checked: { zh: '齐全', en: 'In order' },
  'handed-in': { zh: '已收回', en: 'Handed in' },
  taken: { zh: '合格', en: 'Good' },
  confirmed: { zh: '免提交', en: 'Confirmed' },
  deferred: { zh: '容缺', en: 'Promised' },
  missing: { zh: '待补', en: 'Missing' },
  'not-acceptable': { zh: '不符合', en: 'Not valid' },
} as const satisfies Record<MaterialState, Text>
