import type { Companion } from '#contract/intake.ts'
import type { IdentityKind } from '#contract/service.ts'
import { dateWords } from './dates.ts'
import type { Text } from './lang.ts'

/** What a paper is called, by its kind: the papers of every case, then what a service makes, by its id in the catalogue. */
export const documentKinds: Readonly<Record<string, Text>> = {
  'application-form': { zh: '申请表', en: 'Application form' },
  'acceptance-receipt': { zh: '受理回执', en: 'Receipt of acceptance' },
  'missing-notice': { zh: '一次性告知书', en: 'Notice of missing papers' },
  'deferral-notice': { zh: '容缺受理通知书', en: 'Notice of acceptance with papers missing' },
  commitment: { zh: '容缺受理承诺书', en: 'Promise to supply papers' },
  refusal: { zh: '不予受理决定书', en: 'Decision not to accept' },
  denial: { zh: '不予批准决定书', en: 'Decision not to approve' },
  'id-card': { zh: '居民身份证办理凭证', en: 'Certificate for a resident identity card' },
  'temporary-id-card': { zh: '临时居民身份证办理凭证', en: 'Certificate for a temporary identity card' },
  'ordinary-passport': { zh: '普通护照办理凭证', en: 'Certificate for an ordinary passport' },
  'hk-macau-permit': { zh: '往来港澳通行证办理凭证', en: 'Certificate for a Hong Kong and Macau travel permit' },
  'hk-macau-endorsement': { zh: '往来港澳签注办理凭证', en: 'Certificate for a Hong Kong and Macau endorsement' },
  'taiwan-permit': { zh: '往来台湾通行证办理凭证', en: 'Certificate for a Taiwan travel permit' },
  'residence-permit-card': { zh: '居住证办理凭证', en: 'Certificate for a residence card' },
  'foreigner-residence-permit': { zh: '外国人居留许可办理凭证', en: "Certificate for a foreigner's residence permit" },
  'name-change': { zh: '姓名变更登记凭证', en: 'Certificate of a change of name' },
  'household-transfer': { zh: '户口迁移登记凭证', en: 'Certificate of a household transfer' },
  'birth-registration': { zh: '出生登记凭证', en: 'Certificate of a birth registration' },
  'household-book': { zh: '居民户口簿补领凭证', en: 'Certificate for a household register book' },
  'no-criminal-record': { zh: '无犯罪记录证明', en: 'Certificate of no criminal record' },
  'temporary-identity-proof': { zh: '临时身份证明', en: 'Temporary proof of identity' },
}

/** A kind that this release does not know, from a newer one or from a catalogue of one's own. */
const unknownKind: Text = { zh: '办理凭证', en: 'Certificate' }

export function documentName(kind: string): Text {
  return Object.hasOwn(documentKinds, kind) ? (documentKinds[kind] ?? unknownKind) : unknownKind
}

/** The words that stand on every paper; Chinese is the authority. */
export const paperTexts = {
  number: { zh: '编号', en: 'No.' },
  issued: { zh: '签发', en: 'Issued' },
  caseNumber: { zh: '受理编号', en: 'Case number' },
  service: { zh: '办理事项', en: 'Service' },
  applicant: { zh: '申请人', en: 'Applicant' },
  name: { zh: '姓名', en: 'Name' },
  born: { zh: '出生日期', en: 'Date of birth' },
  guardian: { zh: '监护人', en: 'Guardian' },
  agent: { zh: '代办人', en: 'Agent' },
  phone: { zh: '手机', en: 'Phone' },
  hall: { zh: '办理地点', en: 'Place' },
  authority: { zh: '签发机关', en: 'Issued by' },
  verifyTitle: { zh: '核验真伪', en: 'Is it genuine?' },
  verifyBody: {
    zh: '扫描二维码，或到核验页输入编号和校验码。核验页只答真伪、用途和有效期，不显示个人信息。',
    en: 'Scan the code, or enter number and check code on the page. It shows nothing personal.',
  },
  check: { zh: '校验码', en: 'Check code' },
  sealOf: { zh: '签发机关', en: 'Issuing authority' },
  seal: { zh: '电子签章处', en: 'Electronic seal' },
  noSeal: { zh: '样张不加盖印章', en: 'no seal on a specimen' },
  hotline: { zh: '业务咨询 12345、12367', en: 'Hotlines 12345, 12367' },
  template: { zh: '版式', en: 'Template' },
  photo: { zh: '申请人照片', en: 'Photo of the applicant' },
  qrVerify: { zh: '核验二维码', en: 'QR code for verification' },
  qrStatus: { zh: '查进度二维码', en: 'QR code for the status' },
  watermark: { zh: '样张', en: 'SPECIMEN' },
  signDay: { zh: '年　　月　　日', en: 'Date' },
  none: { zh: '无', en: 'none' },
} as const satisfies Record<string, Text>

/** Who the guardian is to the applicant. */
export const relationTexts = {
  mother: { zh: '母亲', en: 'Mother' },
  father: { zh: '父亲', en: 'Father' },
  guardian: { zh: '监护人', en: 'Guardian' },
} as const satisfies Record<Companion, Text>

/** The document that a person shows: its kind names the line on paper. */
const identityTexts: Readonly<Record<IdentityKind, Text>> = {
  'id-card': { zh: '公民身份号码', en: 'Identity number' },
  passport: { zh: '护照号码', en: 'Passport number' },
  'birth-certificate': { zh: '出生医学证明编号', en: 'Birth certificate number' },
}

export function identityLabel(kind: IdentityKind): Text {
  return identityTexts[kind]
}

export function pageWords({ page, pages }: { page: number; pages: number }): Text {
  return { zh: `第 ${page} 页，共 ${pages} 页`, en: `Page ${page} of ${pages}` }
}

/** Characters that no font of ours has: the paper is completed by hand. */
export function missingGlyphWords(codes: readonly string[]): Text {
  const list = codes.map((code) => `U+${code}`)
  return {
    zh: `字库缺 ${codes.length} 个字：${list.join('、')}。方框处请手写补全，由经办人签名确认。`,
    en: `The font lacks: ${list.join(', ')}. To be completed by hand and signed by the officer.`,
  }
}

/** How long a document is good; `LONG_TERM` is 长期, without end; `NONE` says nothing of it. */
export function validityWords({ from, to }: { from: string; to: string }): Text {
  const start = { zh: dateWords(from, 'zh-CN'), en: dateWords(from, 'en') }
  if (to === 'NONE') return { zh: `${start.zh} 出具`, en: `Issued on ${start.en}` }
  if (to === 'LONG_TERM') return { zh: `${start.zh} 至 长期`, en: `From ${start.en}, without expiry` }
  return { zh: `${start.zh} 至 ${dateWords(to, 'zh-CN')}`, en: `${start.en} to ${dateWords(to, 'en')}` }
}
