import type { Dictionary } from '../dictionary.ts'

/** The page that turns a browser into a device of the hall. */
export const enrolmentTexts = {
  kiosk: { zh: '登记这台自助机', en: 'Enrol this kiosk' },
  board: { zh: '登记这块大屏', en: 'Enrol this board' },
  lead: {
    zh: '请管理员在工作台“设备”里发一个登记码，24 小时内有效。',
    en: 'Ask the administrator for an enrolment code: desk, "Devices". It is valid for 24 hours.',
  },
  code: { zh: '登记码', en: 'Enrolment code' },
  codeHint: { zh: '8 位数字', en: '8 digits' },
  incomplete: { zh: '登记码是 8 位数字，请再数一遍。', en: 'The code has 8 digits. Please count again.' },
  keypad: { zh: '数字键盘', en: 'Keypad' },
  backspace: { zh: '删一位', en: 'Delete one digit' },
  submit: { zh: '登记', en: 'Enrol' },
  submitting: { zh: '正在登记…', en: 'Enrolling…' },
} as const satisfies Dictionary
