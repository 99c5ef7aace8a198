import type { DeferralRow } from '#contract/catalogue.ts'
import type { DeferralBlock } from '#contract/deferrals.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** 容缺受理 at the window, and the papers that come later. */
export const deferralDeskTexts = {
  title: { zh: '容缺受理？', en: 'Accept with papers missing?' },
  text: {
    zh: '请申请人自己看，自愿选择。不选的，可以一次性告知，带齐再来。',
    en: 'The applicant reads this and chooses freely. Otherwise tell once what is missing.',
  },
  owed: { zh: '承诺补交', en: 'Promised' },
  by: { zh: '补交期限', en: 'By when' },
  due: { zh: '办结期限', en: 'Finished by' },
  lapse: { zh: '逾期不补', en: 'If they do not come' },
  cycle: (date: string): Text => ({ zh: `${date}以前`, en: `by ${date}` }),
  noDate: { zh: '日历待公布', en: 'calendar not published' },
  truth: {
    zh: '承诺：在期限以前补齐，材料真实。承诺不实的，信用修复以前不能再容缺。',
    en: 'The promise: they come in time and are true. If it proves false, nothing is deferred until that is restored.',
  },
  who: { zh: '谁来承诺', en: 'Who promises' },
  glass: { zh: '在玻璃上签名', en: 'Sign on the glass' },
  clear: { zh: '擦掉重签', en: 'Clear' },
  back: { zh: '回去再看', en: 'Go back' },
  act: { zh: '签好，容缺受理', en: 'Signed: accept' },
  signFirst: { zh: '先签名', en: 'Sign first' },
  working: { zh: '正在受理…', en: 'Accepting…' },

  // on the case
  owedOne: { zh: '欠交', en: 'Owed:' },
  owedList: { zh: '欠交的材料', en: 'Papers owed' },
  arrived: { zh: '收到了', en: 'Has come' },
  arrivedTitle: { zh: '补交的材料收到了？', en: 'Has the paper come?' },
  arrivedText: (name: string): Text => ({
    zh: `${name}：核对过原件，和承诺的一致。今天算收到。`,
    en: `${name}: the original was seen and is what was promised. It counts as arrived today.`,
  }),
  isFalse: { zh: '材料不实，不收', en: 'It is false and not taken' },
  falseNote: { zh: '哪里不实', en: 'What is false' },
  falseText: {
    zh: '记为承诺不实，信用修复以前不能再容缺。',
    en: 'The promise counts as broken: nothing is deferred until that is restored.',
  },
  noteMissing: { zh: '先写哪里不实', en: 'First what is false' },
  saidArrived: { zh: '已登记收到', en: 'Recorded as arrived' },
  saidFalse: { zh: '已记为承诺不实', en: 'Recorded as false' },
  saving: { zh: '正在登记…', en: 'Recording…' },

  // who may promise no more
  blocks: { zh: '暂不能容缺的人', en: 'People who may promise no paper' },
  blocksThing: { zh: '名单', en: 'the list' },
  blocksSide: { zh: '新的在前', en: 'The newest come first' },
  blocksEmpty: { zh: '没有人失信', en: 'Every promise was kept' },
  why: { zh: '原因', en: 'Why' },
  since: { zh: '从何时起', en: 'Since' },
  restore: { zh: '信用修复', en: 'Restore' },
  restoreTitle: { zh: '可以再容缺？', en: 'Trust again?' },
  restoreText: (name: string): Text => ({
    zh: `${name}以后可以再次容缺受理。理由会留下记录。`,
    en: `${name} may promise papers again. The reason is recorded.`,
  }),
  restoreNote: { zh: '理由', en: 'Reason' },
  restoreMissing: { zh: '先写理由', en: 'First the reason' },
} as const satisfies Dictionary

export const blockWhyTexts = {
  lapsed: { zh: '承诺的材料没有按时送到', en: 'The paper did not come in time' },
  false: { zh: '材料不实', en: 'The paper was false' },
} as const satisfies Record<DeferralBlock['why'], Text>

export const lapseTexts = {
  return: () => ({ zh: '退件', en: 'The application is returned' }),
  withdraw: () => ({ zh: '视为撤回', en: 'It counts as withdrawn' }),
  suspend: (days: number) => ({
    zh: `中止办理，${days} 个工作日内仍不补的退件`,
    en: `Suspended; returned after ${days} more working days`,
  }),
} as const satisfies Record<DeferralRow['onLapse'], (days: number) => Text>
