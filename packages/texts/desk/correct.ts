import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const correctTexts = {
  correct: { zh: '更正', en: 'Correct' },
  title: { zh: '当面说的不一样？', en: 'Said differently here?' },
  kept: { zh: '原来填的会留着，一起看得到。', en: 'What was filled in before stays and is shown beside it.' },
  which: { zh: '改哪一项', en: 'Which entry' },
  choose: { zh: '请选择', en: 'Choose' },
  name: { zh: '申请人姓名', en: "Applicant's name" },
  phone: { zh: '手机', en: 'Mobile' },
  now: (value: string): Text => ({ zh: `现在填的是：${value}`, en: `It says now: ${value}` }),
  value: { zh: '改成', en: 'Becomes' },
  dateHint: { zh: '日期写成 2024-08-30', en: 'A date as 2024-08-30' },
  save: { zh: '保存更正', en: 'Save' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  back: { zh: '返回', en: 'Back' },
  incomplete: { zh: '先选一项，写上新的内容', en: 'Choose an entry and write what it becomes' },
  was: (before: string, by: string, time: string): Text => ({
    zh: `原为 ${before}（${by}，${time} 更正）`,
    en: `Was ${before} (${by}, ${time})`,
  }),
  wasEmpty: { zh: '没有填', en: 'empty' },
} as const satisfies Dictionary
