import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** The guide desk (导办台), and filling in with somebody at a desk. */
export const guideTexts = {
  // who has come
  arrivals: { zh: '刚到的人', en: 'Just arrived' },
  arrivalsSide: { zh: '最近到的在前', en: 'The latest first' },
  arrivalsThing: { zh: '刚到的人', en: 'who has come' },
  arrivalsMore: (n: number): Text => ({ zh: `只列最近 ${n} 位`, en: `Only the latest ${n} are listed` }),
  nobody: { zh: '现在没有人在等', en: 'Nobody is waiting' },
  nobodyText: { zh: '有人取号，这里马上出现', en: 'Tickets appear here as they are drawn' },
  cameAt: (time: string): Text => ({ zh: `${time} 到`, en: `came ${time}` }),
  waits: (n: number): Text => ({ zh: `等了 ${n} 分`, en: `${n} min` }),
  calledTo: (window: number): Text => ({ zh: `叫到 ${window} 号窗口`, en: `Called to window ${window}` }),
  missed: { zh: '过号', en: 'Did not come' },
  nothingFilled: { zh: '没有预申请', en: 'Nothing filled in' },
  lacks: (n: number): Text => ({ zh: `少 ${n} 样`, en: `Lacks ${n}` }),
  unsure: (n: number): Text => ({ zh: `${n} 样待核`, en: `${n} to check` }),
  ready: { zh: '准备好', en: 'Ready' },
  notToday: { zh: '今天办不了', en: 'Not today' },

  // one of them
  readyTitle: { zh: '材料齐全，可受理', en: 'Complete: it can be accepted' },
  readyText: {
    zh: '按本人填的，带的材料都够。原件由窗口核对。',
    en: 'By what was filled in. The window checks the originals.',
  },
  lacksTitle: (papers: string): Text => ({ zh: `还少：${papers}`, en: `Still missing: ${papers}` }),
  lacksText: {
    zh: '现在去取还来得及；窗口能代查的，到窗口先查。',
    en: 'There is time to fetch it; what the window can look up is looked up there first.',
  },
  unsureTitle: (papers: string): Text => ({ zh: `问一下有没有：${papers}`, en: `Please ask about: ${papers}` }),
  unsureText: {
    zh: '本人没说、不确定，或者说放在家里。',
    en: 'The person did not say, was not sure, or said it is at home.',
  },
  notTodayTitle: { zh: '按规定今天办不了', en: 'By the rules this cannot be had today' },
  notTodayText: { zh: '照他填的再问一遍，看是不是填错了。', en: 'Ask again what was filled in: it may be a slip.' },
  plainTitle: { zh: '这个号没有填过信息', en: 'Nothing is filled in for this ticket' },
  plainText: {
    zh: '到窗口时由民警一起填，也可以现在请本人到自助机填。',
    en: 'The officer fills it in at the window; the kiosk is free to use meanwhile.',
  },
  close: { zh: '接待下一位', en: 'Next visitor' },

  // receiving somebody
  receive: { zh: '接待来人', en: 'Receive somebody' },
  receiveSide: { zh: '没有手机、不用自助机也能办', en: 'Also without phone or kiosk' },
  fill: { zh: '一起填，取号', en: 'Fill in together' },
  fillText: {
    zh: '当面问，替本人填好就出号；没有手机号也行',
    en: 'Ask, fill in and draw the ticket; a phone is not needed',
  },
  fillWhat: { zh: '填哪件事？', en: 'Which service?' },
  plain: { zh: '只取号', en: 'A ticket only' },
  plainHint: { zh: '不填信息，到窗口再填', en: 'Nothing filled in; that is done at the window' },
  plainWhat: { zh: '取哪件事的号？', en: 'A ticket for which service?' },
  back: { zh: '返回', en: 'Back' },
  checkIn: { zh: '凭预申请码取号', en: 'Check in with a code' },
  code: { zh: '预申请码', en: 'Code' },
  codeHint: { zh: '10 位数字；也可以用扫码枪扫手机', en: '10 digits, or scan the phone' },
  codeShort: { zh: '请输入 10 位预申请码', en: 'Type the 10 digits' },
  draw: { zh: '取号', en: 'Draw a ticket' },
  drawing: { zh: '正在取号…', en: 'Drawing…' },

  // filling in at a desk
  acts: { zh: '这一步的操作', en: 'This step' },
  leave: { zh: '不填了', en: 'Stop' },
  leaveTitle: { zh: '不填了吗？', en: 'Stop filling in?' },
  leaveText: { zh: '填过的都会清掉，没有提交。', en: 'Everything typed is lost; nothing was submitted.' },
  stay: { zh: '接着填', en: 'Go on' },

  // the ticket
  ticket: { zh: '取到的号', en: 'The ticket' },
  drawn: (number: string): Text => ({ zh: `${number}，请交给本人`, en: `${number}: please hand it over` }),
  number: { zh: '号码', en: 'Number' },
  nobodyAhead: { zh: '没有人，下一位就是', en: 'Nobody; this one is next' },
  comeBack: (code: string): Text => ({
    zh: `再来时凭预申请码 ${code} 取号。`,
    en: `Coming again? ${code} draws a ticket.`,
  }),
  ticketActs: { zh: '这个号', en: 'This ticket' },
  done: { zh: '完成', en: 'Done' },
} as const satisfies Dictionary
