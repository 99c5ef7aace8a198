import { dateWords } from './dates.ts'
import type { Text } from './lang.ts'

/** What a kind of document is called, by the id in the catalogue. */
export const documentKinds: Readonly<Record<string, Text>> = {
  'id-card': { zh: '居民身份证办理凭证', en: 'Certificate for a resident identity card' },
}

/** The words printed on a certificate; Chinese is the authority, English helps. */
export const certificateTexts = {
  number: { zh: '编号', en: 'No.' },
  issued: { zh: '签发', en: 'Issued' },
  name: { zh: '姓名', en: 'Name' },
  born: { zh: '出生日期', en: 'Date of birth' },
  idNumber: { zh: '公民身份号码', en: 'Identity number' },
  authority: { zh: '签发机关', en: 'Issued by' },
  caseNumber: { zh: '受理编号', en: 'Case number' },
  validity: { zh: '有效期限', en: 'Valid' },
  statement: {
    zh: '兹证明上述人员的居民身份证申请已经批准，新证按下列期限签发。',
    en: 'The application for a resident identity card has been approved. The new card is valid as stated.',
  },
  specimenTitle: { zh: '请注意：这是样张，不是居民身份证。', en: 'This is a specimen, not an identity card.' },
  specimenBody: {
    zh: '样张供演示和测试使用，不能用于乘机、住宿、开户，也不能代替临时居民身份证。',
    en: 'For demonstration only. Not valid for travel, lodging or banking, nor as a temporary identity card.',
  },
  verifyTitle: { zh: '核验真伪', en: 'Is it genuine?' },
  verifyBody: {
    zh: '扫描二维码，或到核验页输入编号和校验码。核验页只答真伪、用途和有效期。',
    en: 'Scan the code, or enter number and check code on the page. It shows nothing personal.',
  },
  check: { zh: '校验码', en: 'Check code' },
  sealOf: { zh: '签发机关', en: 'Issuing authority' },
  seal: { zh: '电子签章处', en: 'Electronic seal' },
  noSeal: { zh: '样张不加盖印章', en: 'no seal on a specimen' },
  hotline: { zh: '业务咨询 12345', en: 'Hotline 12345' },
  template: { zh: '版式', en: 'Template' },
  photo: { zh: '持证人照片', en: 'Photo of the holder' },
  qr: { zh: '核验二维码', en: 'QR code for verification' },
  watermark: { zh: '样张', en: 'SPECIMEN' },
} as const satisfies Record<string, Text>

export function pageWords({ page, pages }: { page: number; pages: number }): Text {
  return { zh: `第 ${page} 页，共 ${pages} 页`, en: `Page ${page} of ${pages}` }
}

/** How long a document is good; `LONG_TERM` is 长期, without end. */
export function validityWords({ from, to }: { from: string; to: string }): Text {
  const start = { zh: dateWords(from, 'zh-CN'), en: dateWords(from, 'en') }
  if (to === 'LONG_TERM') return { zh: `${start.zh} 至 长期`, en: `From ${start.en}, without expiry` }
  return { zh: `${start.zh} 至 ${dateWords(to, 'zh-CN')}`, en: `${start.en} to ${dateWords(to, 'en')}` }
}
