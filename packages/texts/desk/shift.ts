import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** Why a window calls nobody for a while, as staff read it. */
export const pauseTexts = {
  'short-break': { zh: '短暂离开', en: 'Short break' },
  fetching: { zh: '取材料', en: 'Fetching papers' },
  'device-fault': { zh: '设备故障', en: 'Device fault' },
  'shift-change': { zh: '交接班', en: 'Change of shift' },
} as const satisfies Dictionary

/** The pause in sight, and what can be done about it. */
export const shiftTexts = {
  pause: { zh: '暂停', en: 'Pause' },
  resume: { zh: '恢复服务', en: 'Resume' },
  move: { zh: '转走', en: 'Send on' },
  handOver: { zh: '交给别人再离开', en: 'Hand over and leave' },
  pausedSince: (reason: string, time: string): Text => ({
    zh: `窗口暂停：${reason}，${time} 起`,
    en: `Paused since ${time}: ${reason}`,
  }),
  pausedText: {
    zh: '不叫号，屏上显示暂停。手上的人可以接着办。',
    en: 'Nobody is called and the board says so. Whoever is here can be served on.',
  },
  reliefText: {
    zh: '请同事在自己的工作台上，点这个窗口的“接班”。手上的人留在原位，一起交过去。',
    en: 'A colleague presses “Take over” for this window at their own desk. Whoever stands here stays and goes with the seat.',
  },
  saidPaused: { zh: '窗口暂停了', en: 'The window is paused' },
  saidResumed: { zh: '窗口恢复服务', en: 'The window is open again' },
  sentHere: { zh: '转到本窗口', en: 'Sent to this window' },
  cameFrom: (window: number, name: string): Text => ({
    zh: `${window} 号窗口 ${name} 转来`,
    en: `From window ${window}, ${name}`,
  }),
  tookOver: (name: string): Text => ({ zh: `从 ${name} 接班`, en: `Taken over from ${name}` }),
  cameBack: { zh: '回到过队里', en: 'Was back in the line' },
  relieve: { zh: '接班', en: 'Take over' },
  relieveAt: (name: string): Text => ({ zh: `接班：${name}`, en: `Take over: ${name}` }),
  waitsForRelief: (name: string): Text => ({ zh: `${name} 等人接班`, en: `${name} waits for relief` }),
  isPaused: (name: string, reason: string): Text => ({
    zh: `${name}，${reason}`,
    en: `${name}, ${reason.toLowerCase()}`,
  }),
} as const satisfies Dictionary

/** The questions asked before somebody goes or is sent. */
export const moveTexts = {
  pauseTitle: { zh: '为什么暂停？', en: 'Why pause?' },
  pauseAct: { zh: '暂停窗口', en: 'Pause the window' },
  back: { zh: '返回', en: 'Back' },
  working: { zh: '正在办…', en: 'Working…' },
  title: (ticket: string): Text => ({ zh: `把 ${ticket} 转到哪里？`, en: `Where does ${ticket} go?` }),
  leaveTitle: (ticket: string): Text => ({
    zh: `离开前，${ticket} 交给谁？`,
    en: `Who takes ${ticket} before you leave?`,
  }),
  kept: {
    zh: '号码、取号时间、填的内容和已有的结果都带过去，不用重来。',
    en: 'Number, place by drawn time, what was filled in and every outcome go along. Nobody begins again.',
  },
  where: { zh: '去处', en: 'Where to' },
  window: { zh: '别的窗口', en: 'Another window' },
  windowDetail: { zh: '那里下一个就叫', en: 'Called next there' },
  queue: { zh: '别的队', en: 'Another queue' },
  queueDetail: { zh: '按取号时间排进去', en: 'At the place of the drawn time' },
  line: { zh: '回到队里', en: 'Back to the line' },
  lineDetail: { zh: '排在前面，哪个窗口空了就叫', en: 'In front; the next free window calls' },
  outside: { zh: '别的单位', en: 'A body outside' },
  outsideDetail: { zh: '这件事不在本大厅办', en: 'This hall does not do it' },
  whichWindow: { zh: '哪个窗口', en: 'Which window' },
  whichQueue: { zh: '哪个队', en: 'Which queue' },
  choose: { zh: '请选择', en: 'Choose' },
  noWindow: { zh: '别的窗口都没开', en: 'No other window is open' },
  paused: { zh: '暂停中', en: 'Paused' },
  place: { zh: '去哪里', en: 'Where to go' },
  placeHint: { zh: '单位名称和地址，不写个人信息', en: 'Name and address of the body; nothing personal' },
  remedy: { zh: '到那里怎么办', en: 'What to do there' },
  remedyHint: { zh: '当事人会在手机上看到这句话', en: 'They read this on their phone' },
  moveAct: { zh: '转走', en: 'Send on' },
  leaveAct: { zh: '交出去，离开窗口', en: 'Hand over and leave' },
  incomplete: { zh: '先选好去处', en: 'Choose where first' },
  relieveTitle: (window: string): Text => ({ zh: `接班：${window}`, en: `Take over: ${window}` }),
  relieveText: (name: string): Text => ({
    zh: `${name} 请人接班。您坐下后，这个窗口由您负责，记录里留下两个人的名字。`,
    en: `${name} asks for relief. Once you take over the window is yours, and the record names both of you.`,
  }),
  relieveTicket: (ticket: string): Text => ({
    zh: `${ticket} 还在窗口前，一起交给您，接着办。`,
    en: `${ticket} stands there and goes with it. Please go on with them.`,
  }),
  relieveNobody: { zh: '窗口前现在没有人。', en: 'Nobody stands there now.' },
  relieveAct: { zh: '我来接班', en: 'I take over' },
} as const satisfies Dictionary

/** Freeing a window, and what changed hands today, on the supervisor's page. */
export const floorTexts = {
  free: { zh: '腾出', en: 'Free' },
  freeWindow: (name: string): Text => ({ zh: `腾出：${name}`, en: `Free: ${name}` }),
  freeTitle: (name: string): Text => ({ zh: `腾出${name}？`, en: `Free ${name}?` }),
  freeText: (officer: string): Text => ({
    zh: `${officer} 的座位会空出来。窗口前的人回到队伍前面，填的内容和结果都在。`,
    en: `${officer}'s seat becomes free. Whoever stands there waits again in front, with all they have.`,
  }),
  freeWhy: { zh: '原因', en: 'Reason' },
  'officer-gone': { zh: '人不在，联系不上', en: 'Gone, and not to be reached' },
  'desk-broken': { zh: '工作台坏了', en: 'The desk is broken' },
  'shift-over': { zh: '下班没离座', en: 'Left without closing' },
  freeAct: { zh: '腾出窗口', en: 'Free the window' },
  moves: { zh: '今天的换手', en: 'Changed hands today' },
  noMoves: { zh: '今天没有换手', en: 'Nothing changed hands today' },
  paused: (reason: string): Text => ({ zh: `暂停 ${reason}`, en: `Paused: ${reason.toLowerCase()}` }),
  relief: (by: string, from: string, window: number): Text => ({
    zh: `${by} 在 ${window} 号窗口接 ${from} 的班`,
    en: `${by} took over window ${window} from ${from}`,
  }),
  freed: (by: string, from: string, window: number): Text => ({
    zh: `${by} 腾出 ${window} 号窗口（${from}）`,
    en: `${by} freed window ${window} (${from})`,
  }),
  toWindow: (from: string, window: number): Text => ({
    zh: `${from} 转到 ${window} 号窗口`,
    en: `${from} sent it to window ${window}`,
  }),
  toQueue: (from: string, queue: string): Text => ({
    zh: `${from} 转到 ${queue} 队`,
    en: `${from} sent it to queue ${queue}`,
  }),
  toLine: (from: string): Text => ({ zh: `${from} 请回队里`, en: `${from} sent it back to the line` }),
  outside: (from: string): Text => ({ zh: `${from} 指到别的单位`, en: `${from} sent it to a body outside` }),
} as const satisfies Dictionary
