import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** What stands over every page of filling in. */
export const kioskStoryTexts = {
  steps: { zh: '办理步骤', en: 'Steps' },
  questions: { zh: '答问题', en: 'Questions' },
  fillIn: { zh: '填信息', en: 'Details' },
  photo: { zh: '照片', en: 'Photo' },
  check: { zh: '核对', en: 'Check' },
  home: { zh: '回首页', en: 'Start page' },
  child: (age: number): Text => ({ zh: `${age} 周岁，监护人陪同`, en: `Aged ${age}, with a guardian` }),
  adult: (age: number): Text => ({ zh: `${age} 周岁`, en: `Aged ${age}` }),
  keypad: { zh: '数字键盘', en: 'Keypad' },
  backspace: { zh: '删一位', en: 'Delete one digit' },
  mended: { zh: '已改', en: 'changed' },
  faults: (n: number): Text => ({
    zh: `有 ${n} 处要改`,
    en: n === 1 ? 'One thing to correct' : `${n} things to correct`,
  }),
} as const satisfies Dictionary

export const kioskQuestionTexts = {
  answered: { zh: '您答的', en: 'Your answers' },
  idNumber: { zh: '给谁办？填这个人的身份证号', en: 'Who is it for? Enter the identity number' },
  idNumberShort: { zh: '给谁办', en: 'Who it is for' },
  idNumberLabel: { zh: '身份证号', en: 'Identity number' },
  idNumberHint: {
    zh: '18 位。用它算年龄，先留在这台机器上，您提交后才发出。',
    en: '18 characters. It gives the age and stays on this machine until you submit.',
  },
  idNumberHintElsewhere: {
    zh: '18 位。用它算年龄，提交后才发出。',
    en: '18 characters. It gives the age; nothing is sent before you submit.',
  },
  idNumberEmpty: { zh: '请填身份证号，一共 18 位。', en: 'Enter the identity number, 18 characters.' },
  idNumberBeside: { zh: '没带身份证？', en: 'No card with you?' },
  idNumberBesideText: {
    zh: '户口簿本人页上也有这个号码。',
    en: "The number also stands in the household book, on the holder's page.",
  },
  expiryLabel: { zh: '有效期到', en: 'Expires on' },
  expiryHint: { zh: '8 位数字：年 4 位、月 2 位、日 2 位', en: '8 digits: year (4), month (2), day (2)' },
  expiryEmpty: { zh: '请填 8 位数字，例如 20240914。', en: 'Enter 8 digits, such as 20240914.' },
  expiryImpossible: (month: number, day: number): Text => ({
    zh: `${month} 月没有 ${day} 日。请看证件上的日期。`,
    en: `There is no day ${day} in month ${month}. Please check the date on the document.`,
  }),
  expiryMonth: (month: string): Text => ({
    zh: `没有 ${month} 月。请看证件上的日期。`,
    en: `There is no month ${month}. Please check the date on the document.`,
  }),
  longTerm: { zh: '证上写的是“长期”', en: 'The card says "long-term"' },
  longTermShort: { zh: '长期', en: 'long-term' },
  next: { zh: '下一步', en: 'Next' },
  toForm: { zh: '下一步，填信息', en: 'Next: your details' },
  readyBy: (date: string): Text => ({ zh: `${date}前办好`, en: `Ready by ${date}` }),
  readyToday: { zh: '当天办好', en: 'Ready the same day' },
  changeAnswer: (what: string): Text => ({ zh: `修改：${what}`, en: `Change: ${what}` }),
  showAnswers: { zh: '看看、修改我的答案', en: 'See or change my answers' },
} as const satisfies Dictionary

/** The personal list: papers, fee, dates. */
export const kioskListTexts = {
  title: { zh: '您的办事清单', en: 'Your list' },
  notToday: { zh: '今天还办不了', en: 'Not today' },
  promised: (date: string): Text => ({ zh: `今天受理，${date}前办好`, en: `Accepted today, ready by ${date}` }),
  promisedUnknown: { zh: '办结日期待公布', en: 'The date is not known yet' },
  promisedUnknownText: {
    zh: '要用到的年份，国务院还没公布放假安排，我们不猜。',
    en: 'It falls in a year whose public holidays are not published; we do not guess.',
  },
  statutory: (date: string): Text => ({ zh: `法律规定最晚 ${date}`, en: `By law ${date} at the latest` }),
  advice: (days: number, age: number): Text => ({
    zh: `再等 ${days} 天满 ${age} 周岁`,
    en: `Wait ${days} ${days === 1 ? 'day' : 'days'}: at ${age}`,
  }),
  adviceYears: (title: string, years: number): Text => ({
    zh: `${title}，可领 ${years} 年有效的证`,
    en: `${title} the card is valid for ${years} years`,
  }),
  adviceLife: (title: string): Text => ({
    zh: `${title}，可领长期有效的证`,
    en: `${title} the card is valid for life`,
  }),
  adviceText: (date: string, validity: string): Text => ({
    zh: `${date}起来都行。今天办也可以，有效期${validity}。`,
    en: `From ${date}. Today is possible too: valid ${validity}.`,
  }),
  forYears: (n: number): Text => ({ zh: ` ${n} 年`, en: `for ${n} years` }),
  forLife: { zh: '长期', en: 'for life' },
  materials: { zh: '要带的材料', en: 'Papers to bring' },
  materialsCount: (n: number): Text => ({ zh: `带 ${n} 样`, en: n === 1 ? '1 paper' : `${n} papers` }),
  bring: { zh: '带原件', en: 'Original' },
  handIn: { zh: '要交回', en: 'Handed in' },
  fee: { zh: '费用', en: 'Fee' },
  feeNone: { zh: '免费', en: 'Free' },
  validity: { zh: '新证有效期', en: 'Valid for' },
  visits: { zh: '到大厅', en: 'Visits' },
  visitCount: (n: number): Text => ({ zh: `${n} 次`, en: n === 1 ? 'once' : `${n} times` }),
  tooEarlyTitle: (date: string): Text => ({
    zh: `旧证件 ${date}起可以换`,
    en: `Renewal opens on ${date}`,
  }),
  tooEarlyText: (expires: string, months: number): Text => ({
    zh: `旧证有效期到 ${expires}，到期前 ${months} 个月起可以换。`,
    en: `The old one expires on ${expires}; renewal opens ${months} months before.`,
  }),
  longTermTitle: { zh: '这张证长期有效，不会到期', en: 'This document is valid for life' },
  longTermText: {
    zh: '坏了或者登记内容改了，才需要换。',
    en: 'It is renewed only when damaged or when an entry has changed.',
  },
  otherWays: { zh: '急着办，还可以这样', en: 'If you cannot wait' },
  otherReason: {
    zh: '证坏了，或者姓名等内容改了：现在就能换，点“修改”换一个原因。',
    en: 'It is damaged or an entry changed: it can be renewed now. Press "Change" and choose that reason.',
  },
  otherWindow: {
    zh: '别的难处：请到导办台，窗口当面看。',
    en: 'Anything else: ask at the guide desk, a window will look at it with you.',
  },
} as const satisfies Dictionary
