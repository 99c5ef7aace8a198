import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const portalRatingTexts = {
  bar: { zh: '评价', en: 'Rating' },
  title: { zh: '这次服务怎么样？', en: 'How was this service?' },
  service: { zh: '事项', en: 'Service' },
  number: { zh: '编号', en: 'Number' },
  hall: { zh: '地点', en: 'Hall' },
  grades: { zh: '请选一个', en: 'Choose one' },
  text: { zh: '还想说的', en: 'Anything else' },
  optional: { zh: '（可不填）', en: ' (optional)' },
  count: (n: number): Text => ({ zh: `最多 500 字，已写 ${n} 字`, en: `Up to 500 characters, ${n} written` }),
  tooLong: (n: number): Text => ({
    zh: `多了 ${n} 字，请删短一些。`,
    en: `${n} characters too many. Please shorten it.`,
  }),
  sealed: {
    zh: '办事民警看不到是谁评的，提交后谁也不能改。',
    en: 'The officers cannot see who rated; once sent, nobody can change it.',
  },
  submit: { zh: '提交评价', en: 'Send the rating' },
  submitting: { zh: '正在提交…', en: 'Sending…' },
  gradeMissing: { zh: '先选一个等级', en: 'Choose a grade first' },
  skip: { zh: '这次不评', en: 'Not now' },
  thanks: { zh: '谢谢，评价收到了', en: 'Thank you, we have your rating' },
  thanksText: { zh: '评价已经封存，谁也不能改。', en: 'It is sealed and cannot be changed.' },
  toStatus: { zh: '回到办理进度', en: 'Back to the status' },
  notOpen: { zh: '还不能评价', en: 'Not open yet' },
  notOpenText: { zh: '办结以后，这里就能评价。', en: 'You can rate once the matter is finished.' },
} as const satisfies Dictionary

/** 国办发〔2019〕51号: the five grades, best first. */
export const gradeTexts = {
  'very-satisfied': { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  'fairly-satisfied': { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  'very-dissatisfied': { zh: '非常不满意', en: 'Very dissatisfied' },
} as const satisfies Dictionary
