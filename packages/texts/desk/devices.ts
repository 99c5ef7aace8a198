import type { DeviceKind, DeviceRow } from '#contract/devices.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const deviceTexts = {
  title: { zh: '设备登记', en: 'Devices' },
  side: {
    zh: '自助机和大屏各自登记，只能做自己的事',
    en: 'Kiosks and boards are enrolled one by one, each for its own work',
  },
  thing: { zh: '设备清单', en: 'the devices' },
  empty: { zh: '这个大厅还没有设备', en: 'This hall has no devices yet' },
  emptyText: {
    zh: '设备写在大厅的数据里，写好后在这里发登记码',
    en: 'Devices come with the data of the hall; codes are issued here',
  },
  name: { zh: '设备', en: 'Device' },
  kind: { zh: '种类', en: 'Kind' },
  state: { zh: '状态', en: 'State' },
  enrolledAt: { zh: '登记时间', en: 'Enrolled' },
  lastSeen: { zh: '最近连上', en: 'Last seen' },
  act: { zh: '操作', en: 'Action' },
  never: { zh: '–', en: '–' },
  issue: { zh: '发登记码', en: 'Issue a code' },
  issueFor: (name: string): Text => ({ zh: `发登记码：${name}`, en: `Issue a code: ${name}` }),
  issuing: { zh: '正在发…', en: 'Issuing…' },
  askTitle: (name: string): Text => ({ zh: `给 ${name} 发登记码？`, en: `Issue a code for ${name}?` }),
  askText: { zh: '登记码用一次，24 小时内有效。', en: 'The code works once, within 24 hours.' },
  askEnds: {
    zh: '这台设备现在登记着。发新码后，原来的登记立刻失效，设备停用到重新输入为止。',
    en: 'This device is enrolled now. A new code ends that at once: the device stops until the code is entered.',
  },
  goBack: { zh: '回去再看', en: 'Go back' },
  codeTitle: (name: string): Text => ({ zh: `${name} 的登记码`, en: `Code for ${name}` }),
  codeLabel: { zh: '登记码', en: 'Enrolment code' },
  codeOnce: {
    zh: '只显示这一次。请在设备上输入这 8 位数字。',
    en: 'It is shown this once. Enter the 8 digits at the device.',
  },
  codeUntil: (time: string): Text => ({ zh: `${time} 前有效`, en: `Valid until ${time}` }),
  codeDone: { zh: '记下了，关闭', en: 'Noted, close' },
} as const satisfies Dictionary

export const deviceKindTexts = {
  kiosk: { zh: '自助机', en: 'Kiosk' },
  board: { zh: '叫号大屏', en: 'Call board' },
} as const satisfies Record<DeviceKind, Text>

export const deviceStateTexts = {
  awaiting: { zh: '待登记', en: 'To be enrolled' },
  enrolled: { zh: '已登记', en: 'Enrolled' },
  retired: { zh: '已停用', en: 'Retired' },
} as const satisfies Record<DeviceRow['state'], Text>
