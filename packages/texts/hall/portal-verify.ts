import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const portalVerifyTexts = {
  bar: { zh: '验真伪', en: 'Verify' },
  title: { zh: '这份文书是真的吗？', en: 'Is this document genuine?' },
  lead: { zh: '扫上面的二维码，或者照着它填这两样。', en: 'Scan the code on it, or copy these two from it.' },
  number: { zh: '编号', en: 'Number' },
  numberEmpty: { zh: '请填上面印的编号。', en: 'Enter the number on the document.' },
  check: { zh: '校验码', en: 'Check code' },
  checkEmpty: { zh: '请填上面印的校验码。', en: 'Enter the check code on the document.' },
  submit: { zh: '查一查', en: 'Verify' },
  submitting: { zh: '正在查…', en: 'Verifying…' },
  genuine: { zh: '是真的', en: 'Genuine' },
  genuineText: { zh: '这份文书由我们出具，编号和校验码对得上。', en: 'We issued it; number and check code match.' },
  genuineOver: { zh: '是真的，但已经过期', en: 'Genuine, but no longer valid' },
  genuineOverText: { zh: '这份文书由我们出具，现在不在有效期内。', en: 'We issued it; it is not in force now.' },
  wrong: { zh: '不是我们出具的', en: 'Not issued by us' },
  wrongText: {
    zh: '没有这个编号，或者校验码对不上。请对照纸上再看一遍；还不对，请到大厅核实。',
    en: 'There is no such number, or the check code does not match. Please compare again; if it is right, ask at the hall.',
  },
  kind: { zh: '文书', en: 'Document' },
  issuedOn: { zh: '出具日期', en: 'Issued on' },
  validTo: { zh: '有效期至', en: 'Valid to' },
  long: { zh: '长期', en: 'for life' },
  state: { zh: '现在', en: 'Now' },
  inForce: { zh: '有效', en: 'in force' },
  over: { zh: '已失效', en: 'no longer valid' },
  specimen: { zh: '样张，不能当真证用', en: 'Specimen, not for use' },
  nothingPersonal: { zh: '这里不显示任何个人信息。', en: 'Nothing about the holder is shown here.' },
  another: { zh: '再验一份', en: 'Verify another' },
  mended: { zh: '已改', en: 'changed' },
  faults: (n: number): Text => ({
    zh: `有 ${n} 处要改`,
    en: n === 1 ? 'One thing to correct' : `${n} things to correct`,
  }),
} as const satisfies Dictionary
