import type { Dictionary } from '../dictionary.ts'

export const portalFrameTexts = {
  place: { zh: '东西湖区 户政与出入境', en: 'Dongxihu, Wuhan' },
  nav: { zh: '主导航', en: 'Main' },
  home: { zh: '首页', en: 'Home' },
  status: { zh: '查进度', en: 'Status' },
  ticket: { zh: '我的号', en: 'Ticket' },
  verify: { zh: '验真伪', en: 'Verify' },
  back: { zh: '返回', en: 'Back' },
  large: { zh: '大字', en: 'Large' },
  contrast: { zh: '对比', en: 'Contrast' },
  language: { zh: 'EN', en: '中文' },
  noPage: { zh: '没有这一页', en: 'No such page' },
  noPageText: { zh: '地址可能抄错了。', en: 'The address may be mistyped.' },
  toHome: { zh: '回首页', en: 'To the start page' },
} as const satisfies Dictionary
