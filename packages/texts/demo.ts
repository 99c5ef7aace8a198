import type { Text } from './lang.ts'

/** What the demonstration says in the terminal. */
export const demoTexts = {
  opening: { zh: '大厅正在打开……', en: 'The hall is opening …' },
  watch: { zh: '看什么：', en: 'What to look at:' },
  board: {
    zh: '叫号屏：号码怎样被叫到窗口，等候的号怎样变长变短',
    en: 'call board: numbers called to windows, lines that grow and shrink',
  },
  guide: { zh: '导办台：谁来了，材料齐不齐', en: 'guide desk: who has come, and are their papers complete' },
  window: {
    zh: '窗口：坐在 1 号窗口的民警面前站着谁，怎样核对、受理',
    en: 'window: who stands in front of window 1, and what becomes of it',
  },
  hall: {
    zh: '值班长：等候、各窗口、办结、评价，每个数都能点开',
    en: 'supervisor: waits, windows, finished matters, ratings; every number opens its list',
  },
  status: {
    zh: '手机：用短信里的编号和查询码看一件事办到哪了',
    en: 'phone: where one matter stands, by number and code',
  },
  kiosk: { zh: '自助机：自己取个号，也会被叫到', en: 'kiosk: take a ticket yourself, you will be called' },
  accounts: {
    zh: '看一眼用的账号（岗位 账号 密码 动态码密钥）；动态码按真实时间算：',
    en: 'Accounts for looking along (role, account, password, one-time-code secret); codes follow the real time:',
  },
  codes: { zh: '设备登记码：', en: 'Enrolment codes of devices:' },
  actingAlong: {
    zh: '自己动手办的事不在账本里，最后会列为“库里有、账上没有”。',
    en: 'What you do yourself is not in the ledger and will be listed as unknown at the end.',
  },
  stopHint: { zh: '按 Ctrl-C 停止。', en: 'Ctrl-C stops it.' },
  staying: { zh: '上午演完了，大厅还开着。', en: 'The morning is over; the hall stays open.' },
  stopped: { zh: '已停止。', en: 'Stopped.' },
  hallEnded: { zh: '大厅的程序自己结束了', en: 'the hall ended by itself' },
  settling: { zh: '等大厅把后台的事做完……', en: 'Waiting until the hall has worked off its jobs …' },
  noDatabase: { zh: '没有给数据库地址，账本没有核对。', en: 'No database was given: the ledger is not compared.' },
  equal: {
    zh: '账本与数据库一致：没有丢的，也没有重的。',
    en: 'The ledger equals the database: nothing lost, nothing double.',
  },
  notEqual: { zh: '账本与数据库不一致：', en: 'The ledger does not equal the database:' },
  faults: { zh: '不该发生的事：', en: 'What should not have happened:' },
  figures: { zh: '这个上午：', en: 'The morning:' },
  kinds: {
    lost: { zh: '丢了', en: 'lost' },
    unknown: { zh: '账上没有', en: 'unknown' },
    double: { zh: '重了', en: 'double' },
    other: { zh: '不一样', en: 'differs' },
  },
  acts: {
    draw: { zh: '取号', en: 'drawn' },
    file: { zh: '申请', en: 'filed' },
    call: { zh: '叫号', en: 'called' },
    finish: { zh: '办结离开', en: 'finished' },
    accept: { zh: '受理', en: 'accepted' },
  },
} as const satisfies Record<string, Text | Record<string, Text>>

export interface DemoProgressArgs {
  readonly time: string
  readonly tickets: number
  readonly waiting: number
  readonly cases: number
  readonly ratings: number
}

/** One calm line a quarter of an hour. */
export function demoProgress({ time, tickets, waiting, cases, ratings }: DemoProgressArgs): Text {
  return {
    zh: `${time}  取号 ${tickets}  等候 ${waiting}  出结果 ${cases}  评价 ${ratings}`,
    en: `${time}  tickets ${tickets}  waiting ${waiting}  outcomes ${cases}  ratings ${ratings}`,
  }
}

export function demoPeople({ people, families, seconds }: { people: number; families: number; seconds: number }): Text {
  const took = seconds.toFixed(0)
  return {
    zh: `${people} 人，${families} 家，用了 ${took} 秒`,
    en: `${people} people in ${families} families, in ${took} s`,
  }
}

/** Minutes and seconds of the hall's time. */
export function demoWaits({ p50, p90 }: { p50: number; p90: number }): Text {
  const half = clockOf(p50)
  const most = clockOf(p90)
  return {
    zh: `等候：一半人不超过 ${half}，九成不超过 ${most}`,
    en: `wait: half within ${half}, nine in ten within ${most}`,
  }
}

export function demoThroughput(args: { count: number; perSecond: number; p50: number; p95: number }): Text {
  const [rate, half, most] = [args.perSecond.toFixed(1), args.p50.toFixed(0), args.p95.toFixed(0)]
  return {
    zh: `${args.count} 次，每秒 ${rate}；回复用时 ${half} 毫秒，95% 在 ${most} 毫秒内`,
    en: `${args.count}, ${rate} a second; a reply takes ${half} ms, nineteen in twenty within ${most} ms`,
  }
}

export function demoRepeats({ repeats, messages }: { repeats: number; messages: number }): Text {
  return {
    zh: `${repeats} 个请求故意用同一编号发了两次；发出短信 ${messages} 条`,
    en: `${repeats} requests were sent twice on purpose with one key; ${messages} messages were sent`,
  }
}

function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
}
