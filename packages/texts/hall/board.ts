import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const boardTexts = {
  go: { zh: '请到窗口', en: 'Please go to' },
  window: { zh: '号窗口', en: 'window' },
  call: (number: string, window: number): Text => ({
    zh: `请 ${number} 到 ${window} 号窗口`,
    en: `Number ${number}, please go to window ${window}`,
  }),
  recall: (number: string, window: number): Text => ({
    zh: `再次请 ${number} 到 ${window} 号窗口`,
    en: `Again: number ${number}, please go to window ${window}`,
  }),
  noCall: { zh: '还没有叫号', en: 'Nobody has been called yet' },
  noCallText: { zh: '叫到的号码会显示在这里', en: 'Called numbers appear here' },
  windows: { zh: '各窗口', en: 'Windows' },
  windowHeading: { zh: '窗口', en: 'Window' },
  serviceHeading: { zh: '业务', en: 'Service' },
  nowHeading: { zh: '正在办', en: 'Now' },
  closed: { zh: '没开', en: 'closed' },
  paused: { zh: '暂停', en: 'paused' },
  free: { zh: '等下一位', en: 'free' },
  next: { zh: '接下来', en: 'Next' },
  nobody: { zh: '现在没有人在等', en: 'Nobody is waiting' },
  queueClosed: { zh: '这一队还没开窗口', en: 'No window is open for this queue yet' },
  waiting: { zh: '请坐着等叫号', en: 'Please take a seat' },
  live: { zh: '实时', en: 'Live' },
  stale: { zh: '正在重连', en: 'Reconnecting' },
  offline: { zh: '连接断了', en: 'No connection' },
  secondsAgo: (n: number): Text => ({ zh: `${n} 秒前的情况`, en: `${n} s ago` }),
  minutesAgo: (n: number): Text => ({ zh: `${n} 分钟前的情况`, en: `${n} min ago` }),
  openUntil: (time: string): Text => ({ zh: `今天开到 ${time}。`, en: `Open today until ${time}.` }),
  missed: {
    zh: '没听到叫号、过了号的，请到导办台。',
    en: 'Missed your call? Please ask at the guide desk.',
  },
  doorCode: (code: string): Text => ({ zh: `到厅码 ${code}`, en: `Door code ${code}` }),
  scan: {
    zh: '扫小票上的二维码，在手机上也能看排到哪了。',
    en: 'Scan the code on your ticket to follow the line on your phone.',
  },
} as const satisfies Dictionary
