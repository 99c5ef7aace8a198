import type { Dictionary } from '../dictionary.ts'

export const portalPrepareTexts = {
  start: { zh: '在手机上填好', en: 'Fill in on this phone' },
  leave: { zh: '不填了', en: 'Leave' },
  leaveTitle: { zh: '不填了？', en: 'Leave?' },
  leaveText: { zh: '已经填的内容不会保存。', en: 'What you filled in is not kept.' },
  stay: { zh: '继续填', en: 'Go on' },
  leaveGo: { zh: '不填了', en: 'Leave' },
  filed: { zh: '预申请', en: 'Submitted' },
  noKey: { zh: '没有预申请码', en: 'No code' },
  noKeyText: { zh: '请从提交后的页面或二维码打开。', en: 'Open this page from what you submitted, or scan its code.' },
  doorCode: { zh: '到厅码', en: 'Door code' },
  doorCodeHint: { zh: '大厅屏幕上今天的 4 位码', en: "Today's four characters on the board in the hall" },
  doorCodeEmpty: { zh: '请填 4 位到厅码', en: 'Enter the four characters' },
  draw: { zh: '取号', en: 'Draw a ticket' },
  drawing: { zh: '正在取号…', en: 'Drawing…' },
} as const satisfies Dictionary
