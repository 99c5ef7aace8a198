import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const kioskCheckTexts = {
  title: { zh: '请核对', en: 'Please check' },
  holder: { zh: '申请人', en: 'Applicant' },
  phone: { zh: '手机号', en: 'Mobile number' },
  guardian: { zh: '监护人', en: 'Guardian' },
  reason: { zh: '您答的', en: 'Your answers' },
  consent: { zh: '同意这样使用您的信息', en: 'Agree to how your data is used' },
  consentHint: {
    zh: '每一项都由您自己勾。不同意的，可以到窗口用纸质表办。',
    en: 'Tick each one yourself. If you do not agree, a window takes a paper form instead.',
  },
  forCase: {
    zh: '姓名、证件号码和填写的内容，用来核对身份、办这件事',
    en: 'Names, numbers and what you filled in: to identify you and do this matter',
  },
  forPhoto: { zh: '照片，只用在这次办的证件上', en: 'Photo: for this document only' },
  forPhone: { zh: '手机号，只发这次办事的短信', en: 'Mobile number: messages about this matter only' },
  consentMissing: { zh: '每一项都勾上，才能提交。', en: 'Tick each one to submit.' },
  toConsent: { zh: '对的，下一步', en: 'Correct, next' },
  submit: { zh: '提交，取号', en: 'Submit, take a ticket' },
  submitting: { zh: '正在提交…', en: 'Submitting…' },
  unsure: {
    zh: '不知道有没有收到。按“再试一次”，不会办两遍。',
    en: 'We do not know whether it arrived. Press "Try again": it is never done twice.',
  },
  change: (what: string): Text => ({ zh: `修改：${what}`, en: `Change: ${what}` }),
} as const satisfies Dictionary
