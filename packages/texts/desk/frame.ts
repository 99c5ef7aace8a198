import type { Role } from '#contract/access.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const frameTexts = {
  product: { zh: '网谷优办', en: 'Youban' },
  rail: { zh: '主导航', en: 'Rooms' },
  skip: { zh: '跳到内容', en: 'Skip to content' },
  language: { zh: 'English', en: '中文' },
  largePrint: { zh: '大字', en: 'Large print' },
  contrast: { zh: '高对比', en: 'High contrast' },
  signOut: { zh: '退出', en: 'Sign out' },
  signingOut: { zh: '正在退出…', en: 'Signing out…' },
  close: { zh: '关闭', en: 'Close' },
  account: { zh: '账号', en: 'Account' },
  hall: { zh: '大厅', en: 'Hall' },
  roles: { zh: '岗位', en: 'Roles' },
  slashKey: { zh: '按 / 键跳到查找', en: 'Press / to jump to search' },
  slashKeyDetail: {
    zh: '用读屏软件或语音输入的，可以关掉',
    en: 'Turn it off if you use a screen reader or speak your input',
  },
  live: { zh: '已连线', en: 'Connected' },
  liveAtWindow: { zh: '服务中，已连线', en: 'Open, connected' },
  reconnecting: { zh: '正在重连', en: 'Reconnecting' },
  offline: { zh: '连接断了', en: 'Connection lost' },
  ageSeconds: (n: number): Text => ({ zh: `${n} 秒前的情况`, en: `as of ${n} s ago` }),
  ageMinutes: (n: number): Text => ({ zh: `${n} 分钟前的情况`, en: `as of ${n} min ago` }),
  notHereTitle: { zh: '没有这一页', en: 'No such page' },
  notHereText: {
    zh: '地址不对，或者您的岗位用不到这一页。',
    en: 'The address is wrong, or your role does not use this page.',
  },
  noRoomTitle: { zh: '您的岗位在这里没有事项', en: 'Your role has nothing to do here' },
  noRoomText: { zh: '请和安全管理员核对您的岗位。', en: 'Please check your role with the security administrator.' },
  toFirstRoom: (room: string): Text => ({ zh: `去“${room}”`, en: `Go to ${room}` }),
  loadingPage: { zh: '正在打开这一页…', en: 'Opening this page…' },
  brokenTitle: { zh: '这一页出错了', en: 'This page broke' },
  brokenText: { zh: '没有保存的内容请再看一遍。', en: 'Please check anything that was not saved yet.' },
  reload: { zh: '重新打开', en: 'Open again' },
} as const satisfies Dictionary

export const roomTexts = {
  window: { zh: '窗口', en: 'Window' },
  guide: { zh: '导办', en: 'Guide' },
  cases: { zh: '待办', en: 'Cases' },
  today: { zh: '大厅', en: 'Hall' },
  alerts: { zh: '期限', en: 'Dates' },
  collection: { zh: '领取', en: 'Collect' },
  devices: { zh: '设备', en: 'Devices' },
  notices: { zh: '消息', en: 'Notices' },
  audit: { zh: '审计', en: 'Audit' },
  staff: { zh: '人员', en: 'Staff' },
} as const satisfies Dictionary

export const roomTitles = {
  window: { zh: '窗口', en: 'Window' },
  guide: { zh: '导办台', en: 'Guide desk' },
  cases: { zh: '待办案件', en: 'Cases' },
  today: { zh: '大厅实时', en: 'The hall now' },
  alerts: { zh: '期限提醒', en: 'Dates to watch' },
  collection: { zh: '待领取', en: 'To collect' },
  devices: { zh: '设备登记', en: 'Devices' },
  notices: { zh: '发给市民的消息', en: 'Messages to citizens' },
  audit: { zh: '审计记录', en: 'Audit trail' },
  staff: { zh: '账号和授权', en: 'Accounts and grants' },
} as const satisfies Record<keyof typeof roomTexts, Text>

export const roleTexts = {
  officer: { zh: '民警', en: 'Officer' },
  auxiliary: { zh: '辅警', en: 'Auxiliary' },
  reviewer: { zh: '审核', en: 'Reviewer' },
  approver: { zh: '审批', en: 'Approver' },
  'team-lead': { zh: '组长', en: 'Team lead' },
  supervisor: { zh: '值班长', en: 'Supervisor' },
  auditor: { zh: '审计', en: 'Auditor' },
  'system-administrator': { zh: '系统管理', en: 'System administrator' },
  'security-administrator': { zh: '安全管理', en: 'Security administrator' },
} as const satisfies Record<Role, Text>
