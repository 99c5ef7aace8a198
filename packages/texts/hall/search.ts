import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const searchTexts = {
  bar: { zh: '搜一搜', en: 'Search' },
  title: { zh: '您要办什么？', en: 'What do you need?' },
  label: { zh: '用您自己的话说', en: 'In your own words' },
  hint: { zh: '说法不用准，打拼音也行：shenfenzheng、sfz', en: 'Plain words will do; pinyin and its initials too' },
  kioskLabel: { zh: '打拼音，或者只打首字母', en: 'Type English, pinyin or its initials' },
  kioskHint: { zh: '比如身份证，打 SFZ；护照丢了，打 HZDL', en: 'For example: PASSPORT, VISA, HUZHAO, SFZ' },
  clear: { zh: '清空', en: 'Clear' },
  letters: { zh: '字母键', en: 'Letters' },
  erase: { zh: '删掉一个字母', en: 'Delete one letter' },
  found: { zh: '找到的事项', en: 'What was found' },
  count: (n: number): Text => ({ zh: `找到 ${n} 个事项`, en: n === 1 ? '1 service found' : `${n} services found` }),
  by: (word: string): Text => ({ zh: `“${word}”`, en: `“${word}”` }),
  none: { zh: '没有找到这件事', en: 'Nothing found for this' },
  noneKiosk: {
    zh: '换个说法再试试，或者到导办台问，工作人员帮您。',
    en: 'Try other words, or ask at the guide desk: they help.',
  },
  nonePhone: {
    zh: '换个说法再试试。也可以直接来大厅，到导办台问，工作人员帮您。',
    en: 'Try other words. Or come to the hall and ask at the guide desk: they help.',
  },
  home: { zh: '首页', en: 'Home' },
} as const satisfies Dictionary
