import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'
import { peopleText } from './people.ts'

export const kioskTicketTexts = {
  again: { zh: '预申请码', en: 'Code to come back' },
  againText: (code: string, date: string): Text => ({
    zh: `再来时凭预申请码 ${code} 取号，${date}前有效。`,
    en: `Coming again? ${code} draws a ticket, until ${date}.`,
  }),
  title: { zh: '号取好了，请坐着等', en: 'Your ticket is ready' },
  number: { zh: '您的号码', en: 'Your number' },
  qr: { zh: '用手机扫，看排到哪了', en: 'Scan with your phone to follow the line' },
  qrShort: { zh: '手机扫码看进度', en: 'Scan to follow' },
  ahead: { zh: '前面', en: 'Ahead of you' },
  people: peopleText,
  nobody: { zh: '没有人，下一位就是您', en: 'Nobody; you are next' },
  drawnAt: (time: string): Text => ({ zh: `${time} 取号时`, en: `when drawn, ${time}` }),
  what: { zh: '办什么', en: 'Service' },
  who: { zh: '谁来办', en: 'Who' },
  where: { zh: '排哪一队', en: 'Queue' },
  whereText: { zh: '大屏会叫您的号码', en: 'The board calls your number' },
  fee: { zh: '费用', en: 'Fee' },
  feeText: { zh: '在窗口付', en: 'Paid at the window' },
  filled: { zh: '信息已填好，照片已交', en: 'Filled in, photo added' },
  filledOnly: { zh: '信息已填好', en: 'Filled in' },
  photoAtWindow: { zh: '信息已填好，照片到窗口拍', en: 'Filled in; photo at the window' },
  lacks: (papers: string): Text => ({ zh: `还差：${papers}`, en: `Still missing: ${papers}` }),
  lacksText: {
    zh: '能让家人送来就送来；拿不到的，窗口告诉您怎么补，这个号照样能问。',
    en: 'Have it brought if you can; else the window tells you what to do. This ticket is good for asking.',
  },
  withGuardian: (name: string): Text => ({ zh: `${name}陪同`, en: `with ${name}` }),
  bring: { zh: '等的时候，请拿好', en: 'While you wait, have at hand' },
  stays: { zh: '离开这里，号码不受影响', en: 'Your ticket stays valid when you leave' },
  print: { zh: '打印小票', en: 'Print slip' },
  slip: { zh: '小票', en: 'Slip' },
  another: { zh: '再办一件', en: 'Another' },
  finish: { zh: '完成', en: 'Finish' },
  slipBring: { zh: '请带好', en: 'Bring' },
  slipPromise: (date: string): Text => ({ zh: `今天受理，${date}前办好`, en: `Accepted today, ready by ${date}` }),
} as const satisfies Dictionary
