import type { Dictionary } from '../dictionary.ts'

export const kioskCheckInTexts = {
  title: { zh: '在手机上填好了？取号', en: 'Filled in before? Draw your ticket' },
  open: { zh: '填好了，来取号', en: 'Filled in before: draw a ticket' },
  code: { zh: '预申请码', en: 'Code' },
  codeHint: { zh: '10 位数字', en: '10 digits' },
  scan: { zh: '也可以扫码', en: 'Or scan' },
  scanText: { zh: '把手机上的二维码对准扫码口。', en: 'Hold the code on your phone to the scanner.' },
  short: { zh: '请输入 10 位预申请码，或扫码', en: 'Type the 10 digits, or scan' },
  draw: { zh: '取号', en: 'Draw a ticket' },
  drawing: { zh: '正在取号…', en: 'Drawing…' },
} as const satisfies Dictionary
