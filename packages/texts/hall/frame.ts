import type { Dictionary } from '../dictionary.ts'

/** What stands on every screen of the hall. */
export const frameTexts = {
  product: { zh: '网谷优办', en: 'Youban' },
  tools: { zh: '显示和帮助', en: 'Display and help' },
  largePrint: { zh: '大字版', en: 'Large print' },
  contrast: { zh: '高对比', en: 'Contrast' },
  reach: { zh: '低位操作', en: 'Lower' },
  language: { zh: 'English', en: '中文' },
  help: { zh: '请人帮忙', en: 'Get help' },
  leave: { zh: '不办了', en: 'Leave' },
  back: { zh: '上一步', en: 'Back' },
  change: { zh: '修改', en: 'Change' },
  done: { zh: '已完成', en: 'done' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  again: { zh: '再试一次', en: 'Try again' },
  close: { zh: '关闭', en: 'Close' },
} as const satisfies Dictionary
