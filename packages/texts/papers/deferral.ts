import { dateWords } from '../dates.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** 《容缺受理通知书》 and 《容缺受理承诺书》: what is promised, by when, and what follows if it is not kept. */
export const deferralTexts = {
  noticeLead: (service: Text): Text => ({
    zh: `您申请办理的“${service.zh}”，主要材料齐全，下列次要材料暂缺。经您自愿选择，现予容缺受理。`,
    en: `Your application for “${service.en}” has its main papers. The secondary papers below are missing; as you chose, it is accepted now.`,
  }),
  commitmentLead: (service: Text): Text => ({
    zh: `我申请办理“${service.zh}”，自愿选择容缺受理，并承诺：`,
    en: `I apply for “${service.en}”, choose acceptance with papers missing, and promise:`,
  }),
  papers: { zh: '暂缺的材料', en: 'Papers that are missing' },
  by: { zh: '补交期限', en: 'By when' },
  byDay: (date: string | null): Text =>
    date === null
      ? { zh: '日历公布以后另行告知', en: 'told when the calendar is published' }
      : { zh: `${dateWords(date, 'zh-CN')}以前送到`, en: `to arrive by ${dateWords(date, 'en')}` },
  how: {
    zh: '可以到大厅任一受理窗口交，也可以邮寄；以送到的日子为准。不可抗力的，可以说明情况申请顺延。',
    en: 'At any window of the hall or by post; the day of arrival counts. Tell us of anything beyond your control.',
  },
  done: { zh: '办结期限', en: 'Finished by' },
  consequence: { zh: '逾期不补', en: 'If they do not come' },
  return: { zh: '退件，需要办理的重新申请。', en: 'The application is returned; you may apply again.' },
  withdraw: { zh: '视为撤回申请，需要办理的重新申请。', en: 'It counts as withdrawn; you may apply again.' },
  suspend: (days: number): Text => ({
    zh: `中止办理并告知；${days} 个工作日内仍不补的，退件。`,
    en: `It is suspended and you are told; after ${days} more working days it is returned.`,
  }),
  basis: {
    zh: '依据：优化营商环境条例；容缺受理办事规范（DB32/T 3456-2018 等地方标准）。',
    en: 'Basis: Regulations on Optimising the Business Environment; local standards of acceptance with papers missing.',
  },
  received: { zh: '申请人（签收）', en: 'Received by the applicant' },
  promises: { zh: '承诺人（签名）', en: 'Promised by' },
  officer: { zh: '经办人', en: 'Officer' },
} as const satisfies Dictionary

export const commitmentTexts = [
  {
    zh: '在规定的日期以前补齐下列材料，补交的材料真实、合法、有效。',
    en: 'to hand in the papers below by the day named; they are true, lawful and valid.',
  },
  {
    zh: '知道办理结果在补齐以后才发。',
    en: 'I know that the result is given out only after they are there.',
  },
  {
    zh: '知道逾期不补按下面写的办理；承诺不实的，在信用修复以前不能再容缺受理，并依法承担责任。',
    en: 'I know what follows if they do not come. If my promise proves false, no paper is deferred for me until that is restored, and I am liable under the law.',
  },
] as const satisfies readonly Text[]
