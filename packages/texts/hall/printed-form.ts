import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** The filled form on A4, as a citizen prints it before anything is accepted. */
export const printedFormTexts = {
  print: { zh: '打印申请表', en: 'Print form' },
  form: { zh: '申请表', en: 'Form' },
  title: { zh: '申请表（自助填写）', en: 'Application form (self-service)' },
  lead: {
    zh: '请核对。有不对的地方，告诉窗口就能改。还没有受理；受理以窗口给的回执为准。',
    en: 'Please check it; the window corrects what is wrong. Nothing is accepted yet: only the receipt of the window counts.',
  },
  service: { zh: '办什么', en: 'Service' },
  applicant: { zh: '申请人', en: 'Applicant' },
  name: { zh: '姓名', en: 'Name' },
  born: { zh: '出生日期', en: 'Date of birth' },
  country: { zh: '国籍', en: 'Nationality' },
  number: { zh: '证件号码', en: 'Document number' },
  others: { zh: '监护人和代办人', en: 'Guardians and agent' },
  matter: { zh: '申请内容', en: 'Application' },
  papers: { zh: '材料', en: 'Papers' },
  ticket: { zh: '号码', en: 'Ticket' },
  promise: { zh: '承诺办好', en: 'Ready by' },
  sign: { zh: '申请人（监护人、代办人）签名', en: 'Signature of the applicant (guardian, agent)' },
  signDay: { zh: '日期', en: 'Date' },
  page: (page: number, pages: number): Text => ({
    zh: `第 ${page} 页，共 ${pages} 页`,
    en: `Page ${page} of ${pages}`,
  }),
} as const satisfies Dictionary
