import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const kioskHomeTexts = {
  hello: { zh: '您好，今天办什么？', en: 'Hello. What do you need today?' },
  lead: { zh: '在这里填好、拍好照，', en: 'Fill in here and add the photo:' },
  leadMore: { zh: '到窗口不用再填一遍。', en: 'the window asks nothing twice.' },
  needs: { zh: '我想办', en: 'I need' },
  needsSide: { zh: '先填好再取号，窗口更快', en: 'Fill in first: the window is quicker' },
  more: { zh: '更多事项', en: 'More' },
  none: { zh: '这台自助机现在没有可办的事项', en: 'This kiosk offers nothing at the moment' },
  noneText: { zh: '请到导办台，工作人员帮您取号。', en: 'Please ask at the guide desk; they will help you.' },
  how: { zh: '三步办好', en: 'Three steps' },
  stepAnswer: { zh: '答几个问题', en: 'Answer a few questions' },
  stepAnswerText: { zh: '马上知道带什么、多少钱、哪天办好', en: 'See the papers, the fee and the date at once' },
  stepFill: { zh: '填信息，交照片', en: 'Fill in, add the photo' },
  stepFillText: { zh: '填的内容只用于这次办事', en: 'Used for this matter only' },
  stepTicket: { zh: '拿号，等叫号', en: 'Take your ticket' },
  stepTicketText: { zh: '大屏会叫您，手机扫码也能看', en: 'The board calls you; your phone shows it too' },
  openToday: (range: string): Text => ({ zh: `今天 ${range} 开门`, en: `Open today ${range}` }),
  closedToday: { zh: '今天不开门', en: 'Closed today' },
} as const satisfies Dictionary

export const kioskHelpTexts = {
  title: { zh: '请到导办台', en: 'Please go to the guide desk' },
  where: (hall: string): Text => ({
    zh: `导办台在${hall}里，也可以向身边任何一位工作人员招手。`,
    en: `It is in this hall, ${hall}. You can also wave to any member of staff.`,
  }),
  honest: {
    zh: '这台机器还不能呼叫工作人员，不会有人自动过来。',
    en: 'This machine cannot call anybody yet: nobody comes by themselves.',
  },
  kept: {
    zh: '您填的内容还在。2 分钟没人操作，就会清掉。',
    en: 'What you typed stays. After 2 minutes without a touch it is cleared.',
  },
  back: { zh: '知道了，继续办', en: 'Go on' },
} as const satisfies Dictionary

export const kioskIdleTexts = {
  title: { zh: '您还在吗？', en: 'Are you still there?' },
  left: (seconds: number): Text => ({
    zh: `${seconds} 秒后回到首页，您填的内容全部清掉。`,
    en: `In ${seconds} seconds this goes back to the start and everything typed is cleared.`,
  }),
  leftTicket: (seconds: number): Text => ({
    zh: `${seconds} 秒后回到首页。号码不受影响，照样叫您。`,
    en: `In ${seconds} seconds this goes back to the start. Your ticket stays valid.`,
  }),
  stay: { zh: '继续办', en: 'Go on' },
  leave: { zh: '不办了', en: 'Leave' },
} as const satisfies Dictionary
