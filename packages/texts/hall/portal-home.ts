import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const portalHomeTexts = {
  today: (hall: string): Text => ({ zh: `今天，${hall}`, en: `Today, ${hall}` }),
  closedToday: { zh: '今天不开门', en: 'Closed today' },
  over: (time: string): Text => ({ zh: `今天 ${time} 已下班`, en: `Closed at ${time} today` }),
  open: { zh: '现在开着', en: 'Open now' },
  later: (time: string): Text => ({ zh: `${time} 开门`, en: `Opens at ${time}` }),
  extended: (from: string): Text => ({ zh: `${from} 起是延时服务`, en: `Extended service from ${from}` }),
  myCase: { zh: '查办理进度', en: 'Check my case' },
  myTicket: { zh: '看我的号', en: 'My ticket' },
  tasks: { zh: '您要查什么？', en: 'What do you want to check?' },
  myCaseText: { zh: '用短信里的编号和查询码', en: 'With the number and code from the message' },
  myTicketText: { zh: '看前面还有几位', en: 'See how many are ahead' },
  verify: { zh: '验证件真伪', en: 'Verify a document' },
  verifyText: { zh: '扫证上的二维码，或输入编号', en: 'Scan its code, or enter its number' },
  services: { zh: '大厅能办的事', en: 'What the hall offers' },
  noServices: { zh: '这个大厅还没有公布事项', en: 'This hall has published no services yet' },
  halls: { zh: '办事大厅', en: 'Halls' },
  here: { zh: '正在看', en: 'shown' },
  loading: { zh: '正在取大厅的信息…', en: 'Getting the hall…' },
} as const satisfies Dictionary
