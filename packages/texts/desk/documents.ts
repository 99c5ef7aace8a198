import type { PrintForm, ReprintReason } from '#contract/documents.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const documentTexts = {
  title: { zh: '文书', en: 'Documents' },
  thing: { zh: '文书', en: 'the documents' },
  none: { zh: '文书做好就在这里，一般几秒钟', en: 'Documents appear here once they are made, usually within seconds' },
  open: { zh: '打开 PDF', en: 'Open the PDF' },
  openOf: (number: string): Text => ({ zh: `打开 PDF：${number}`, en: `Open the PDF: ${number}` }),
  opening: { zh: '正在打开…', en: 'Opening…' },
  madeOn: (date: string): Text => ({ zh: `${date} 出具`, en: `Issued on ${date}` }),
  valid: (from: string, to: string): Text => ({ zh: `有效期 ${from} 至 ${to}`, en: `Valid ${from} to ${to}` }),
  longTerm: { zh: '长期', en: 'for life' },
  prints: (n: number): Text =>
    n === 0
      ? { zh: '还没打印', en: 'not printed yet' }
      : { zh: `打印过 ${n} 次`, en: n === 1 ? 'printed once' : `printed ${n} times` },
  detail: (dates: string, prints: string, hash: string): Text => ({
    zh: `${dates} · ${prints} · 校验值 ${hash}`,
    en: `${dates} · ${prints} · hash ${hash}`,
  }),
  toComplete: { zh: '有字库没有的字，打印后手写补全', en: 'A character is in no font: complete it by hand' },
  print: (isFirst: boolean, form: PrintForm): Text => {
    const page = isFirst ? { zh: '打印', en: 'Print' } : { zh: '补打', en: 'Print again' }
    return form === 'page' ? page : { zh: `${page.zh}小票`, en: `${page.en} as slip` }
  },
  printOf: (isFirst: boolean, form: PrintForm, number: string): Text => {
    const { zh, en } = documentTexts.print(isFirst, form)
    return { zh: `${zh}：${number}`, en: `${en}: ${number}` }
  },
  printing: { zh: '正在记录…', en: 'Recording…' },
  printed: (n: number): Text => ({
    zh: `已记录第 ${n} 次打印，文件已交给这台电脑`,
    en: `Print number ${n} is recorded; the file is on this computer`,
  }),
  reprintTitle: (name: string): Text => ({ zh: `补打这份${name}？`, en: `Print this again: ${name}?` }),
  reprintText: (number: string, n: number): Text => ({
    zh: `${number}，已打印 ${n} 次。补打的内容和原件一样，原因会记录下来。`,
    en: `${number}, printed ${n === 1 ? 'once' : `${n} times`}. It is the very same paper; the reason is recorded.`,
  }),
  reason: { zh: '补打原因', en: 'Why' },
  chooseReason: { zh: '请选原因', en: 'Choose a reason' },
  reasonMissing: { zh: '先选原因', en: 'Choose a reason first' },
  note: { zh: '说明', en: 'Note' },
  noteHint: { zh: '选“其他”时要写清', en: 'Needed for “another reason”' },
  noteMissing: { zh: '先写说明', en: 'Write the note first' },
  reprintAct: { zh: '补打', en: 'Print again' },
  goBack: { zh: '不打了', en: 'Go back' },
} as const satisfies Dictionary

export const reprintReasonTexts = {
  lost: { zh: '丢失', en: 'Lost' },
  damaged: { zh: '破损', en: 'Damaged' },
  'badly-printed': { zh: '没打清楚、卡纸', en: 'Badly printed, or the paper jammed' },
  'second-copy': { zh: '本人要多一份', en: 'The person wants a second copy' },
  other: { zh: '其他', en: 'Another reason' },
} as const satisfies Record<ReprintReason, Text>
