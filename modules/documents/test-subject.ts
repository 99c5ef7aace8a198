import { inventIdNumber } from '#kernel/id-number.ts'
import { maskIdNumber } from '#kernel/mask.ts'
import { receiptTexts } from '#texts/papers/receipt.ts'
import type { DocumentDeps, DocumentSubject } from './public.ts'
import { photo } from './test-papers.ts'

const number = inventIdNumber({ region: '420112', birthDate: '2008-12-03' })

/** An approved case of a boy's identity card, as the server gathers it. */
export const subject: DocumentSubject = {
  caseNumber: 'HZ2024-0715-0031',
  statusCode: null,
  state: 'approved',
  authority: { zh: '武汉市公安局东西湖区分局', en: 'Dongxihu Branch of the Wuhan Public Security Bureau' },
  hall: { zh: '东西湖区人口与出入境服务大厅', en: 'Dongxihu Population and Exit-Entry Service Hall' },
  service: { zh: '居民身份证换领', en: 'Identity card renewal' },
  bilingual: false,
  applicant: {
    name: '王梓轩',
    born: '2008-12-03',
    identity: 'id-card',
    number,
    numberMasked: maskIdNumber(number),
    phone: '13800000026',
    phoneMasked: '138****0026',
  },
  guardians: [],
  agent: null,
  signature: null,
  photo,
  answers: [
    [
      { zh: '为什么换证？', en: 'Why a new card?' },
      { zh: '快到期或者已经过期', en: 'It expires soon' },
    ],
  ],
  form: [],
  acceptance: {
    at: '2024-07-15T01:00:00Z',
    officer: '林晓',
    promised: { due: '2024-07-29', limit: { zh: '10 个工作日', en: '10 working days' } },
    statutory: { due: '2024-09-13' },
    collection: receiptTexts.collectHere,
    fees: [{ name: { zh: '居民身份证换领', en: 'Identity card renewal' }, fen: 2000 }],
  },
  deferral: null,
  papers: [
    {
      name: { zh: '旧居民身份证', en: 'Old identity card' },
      state: 'missing',
      note: null,
      where: null,
      handedIn: true,
      takenHere: false,
    },
  ],
  missingNote: null,
  refusal: {
    ground: { zh: '还没到换领期', en: 'The renewal period has not begun' },
    explanation: '换领期从 2025年5月30日开始。',
    basis: '武汉市公安局治安管理局办证须知',
    remedy: { zh: '到期前 3 个月起可以再来。', en: 'Come from 3 months before expiry.' },
  },
  result: {
    kind: 'id-card',
    name: { zh: '居民身份证', en: 'Resident identity card' },
    layout: 'card',
    validTo: '2029-07-15',
    basis: '居民身份证法第五条',
  },
}

export function depsOf(given: Partial<DocumentSubject> = {}): DocumentDeps {
  return { publicUrl: 'https://youban.example', loadSubject: () => Promise.resolve({ ...subject, ...given }) }
}
