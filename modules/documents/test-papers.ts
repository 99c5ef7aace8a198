import sharp from 'sharp'
import { inventIdNumber } from '#kernel/id-number.ts'
import { documentName } from '#texts/documents.ts'
import { certificateCaution, certificateWording } from '#texts/papers/certificates.ts'
import { takenText } from '#texts/papers/receipt.ts'
import type { AcceptanceReceipt } from './jobs/papers/acceptance-receipt.ts'
import type { ApplicationForm } from './jobs/papers/application-form.ts'
import type { Certificate } from './jobs/papers/certificate.ts'
import type { RefusingDecision } from './jobs/papers/decision.ts'
import type { MissingNotice } from './jobs/papers/missing-notice.ts'
import type { PaperFacts } from './jobs/papers/page.ts'

export const photo = await sharp({ create: { width: 358, height: 441, channels: 3, background: '#ccc' } })
  .jpeg()
  .toBuffer()

export const idNumber = inventIdNumber({ region: '420112', birthDate: '2009-03-12' })
const guardianNumber = inventIdNumber({ region: '420112', birthDate: '1983-05-20' })

export function paperFacts(kind: string, given: Partial<PaperFacts> = {}): PaperFacts {
  const number = 'ID2024-DONGXIHU-000001'
  return {
    kind,
    template: `${kind}/1`,
    authority: { zh: '武汉市公安局东西湖区分局', en: 'Dongxihu Branch of the Wuhan Public Security Bureau' },
    hall: { zh: '东西湖区人口与出入境服务大厅', en: 'Dongxihu Population and Exit-Entry Service Hall' },
    number,
    check: '7K3QX9MA2D',
    verifyPage: 'https://youban.example/verify',
    verifyAddress: `https://youban.example/verify#no=${number}&c=7K3QX9MA2D`,
    caseNumber: 'HZ2024-0715-0031',
    madeAt: '2024-07-15T02:58:00Z',
    bilingual: false,
    ...given,
  }
}

const service = { zh: '居民身份证换领', en: 'Identity card renewal' }

export function applicationForm(given: Partial<ApplicationForm> = {}): ApplicationForm {
  return {
    signature: null,
    facts: paperFacts('application-form'),
    service,
    applicant: [
      [{ zh: '姓名', en: 'Name' }, '王子豪'],
      [{ zh: '公民身份号码', en: 'Identity number' }, idNumber],
      [
        { zh: '出生日期', en: 'Date of birth' },
        { zh: '2009年3月12日', en: '12 March 2009' },
      ],
      [{ zh: '手机', en: 'Phone' }, '13800000026'],
    ],
    guardian: [
      [{ zh: '姓名', en: 'Name' }, '李秀英'],
      [
        { zh: '与申请人关系', en: 'Relation' },
        { zh: '母亲', en: 'Mother' },
      ],
      [{ zh: '公民身份号码', en: 'Identity number' }, guardianNumber],
    ],
    agent: [],
    content: [
      [
        { zh: '为什么换证', en: 'Why a new card' },
        { zh: '快到期或者已经过期', en: 'It expires soon or has expired' },
      ],
      [
        { zh: '旧证有效期至', en: 'Old card valid to' },
        { zh: '2024年8月30日', en: '30 August 2024' },
      ],
    ],
    photo,
    ...given,
  }
}

export function acceptanceReceipt(given: Partial<AcceptanceReceipt> = {}): AcceptanceReceipt {
  return {
    facts: paperFacts('acceptance-receipt'),
    acceptedAt: '2024-07-15T02:58:00Z',
    promisedDue: '2024-07-29',
    promisedLimit: { zh: '10 个工作日', en: '10 working days' },
    statutory: { due: '2024-09-13' },
    entries: [
      [{ zh: '申请人', en: 'Applicant' }, '王子豪'],
      [{ zh: '身份号码', en: 'Number' }, '420112********000X'],
      [{ zh: '监护人', en: 'Guardian' }, '李秀英（母亲）'],
      [{ zh: '手机', en: 'Phone' }, '138****0026'],
      [{ zh: '事项', en: 'Service' }, service],
      [{ zh: '窗口', en: 'Window' }, '5 号，刘芳'],
    ],
    collection: {
      zh: '办好后发短信通知，凭本回执或身份证件到大厅领取',
      en: 'We send a message when it is ready; collect it at the hall with this receipt or your document',
    },
    papers: [
      { name: { zh: '旧居民身份证', en: 'Old identity card' }, ...takenText('handed-in') },
      { name: { zh: '居民户口簿', en: 'Household register book' }, ...takenText('checked') },
      { name: { zh: '监护人的居民身份证', en: "Guardian's identity card" }, ...takenText('checked') },
      { name: { zh: '监护关系证明', en: 'Proof of guardianship' }, ...takenText('checked') },
      { name: { zh: '证件照', en: 'Photo' }, ...takenText('taken') },
    ],
    fees: [{ name: { zh: '身份证工本费，发改价格〔2003〕2322号', en: 'Card fee' }, fen: 2000 }],
    statusCode: null,
    statusAddress: 'https://youban.example/status#no=HZ2024-0715-0031',
    ...given,
  }
}

export function missingNotice(given: Partial<MissingNotice> = {}): MissingNotice {
  return {
    facts: paperFacts('missing-notice'),
    service,
    applicant: [
      [{ zh: '姓名', en: 'Name' }, '王子豪'],
      [{ zh: '公民身份号码', en: 'Identity number' }, '420112********000X'],
    ],
    items: [
      {
        name: { zh: '监护关系证明', en: 'Proof of guardianship' },
        why: { zh: '没有带来', en: 'Not brought' },
        where: { zh: '带到大厅任一受理窗口', en: 'Bring it to any window of the hall' },
      },
      {
        name: { zh: '居民户口簿', en: 'Household register book' },
        why: { zh: '不符合要求：缺孩子那一页', en: 'Not acceptable: the page of the child is missing' },
        where: { zh: '户籍地派出所补办', en: 'At the police station of registration' },
      },
    ],
    note: '出生医学证明也可以，不用两样都带。',
    ...given,
  }
}

export function refusingDecision(given: Partial<RefusingDecision> = {}): RefusingDecision {
  return {
    facts: paperFacts('refusal'),
    outcome: 'refusal',
    service,
    applicant: [
      [{ zh: '姓名', en: 'Name' }, '王子豪'],
      [{ zh: '公民身份号码', en: 'Identity number' }, '420112********000X'],
    ],
    ground: { zh: '还没到换领期', en: 'The renewal period has not begun' },
    explanation: '旧证有效期到 2025年8月30日，换领期从 2025年5月30日开始。',
    basis: '武汉市公安局治安管理局办证须知',
    remedy: {
      zh: '到期前 3 个月起可以再来；姓名变更、证件严重损坏的现在就能办。对这个决定不服的，可以自收到书面决定之日起 60 日内申请行政复议，或者 6 个月内向人民法院提起行政诉讼。',
      en: 'Come from 3 months before expiry. Against this decision you may apply for administrative reconsideration within 60 days of the written decision, or go to court within 6 months.',
    },
    ...given,
  }
}

export function certificate(kind = 'id-card', given: Partial<Certificate> = {}): Certificate {
  const layout = given.layout ?? 'card'
  const wording = certificateWording(kind, layout)
  const name = '王子豪'
  const issuedOn = '2024-07-15'
  const result = { zh: documentName(kind).zh.replace(/办理凭证|登记凭证|补领凭证/, ''), en: documentName(kind).en }
  const document = { zh: `公民身份号码 ${idNumber}`, en: `identity number ${idNumber}` }
  return {
    facts: paperFacts(kind),
    layout,
    holder: [
      [{ zh: '姓名', en: 'Name' }, name],
      [
        { zh: '出生日期', en: 'Date of birth' },
        { zh: '2009年3月12日', en: '12 March 2009' },
      ],
      [{ zh: '公民身份号码', en: 'Identity number' }, idNumber],
    ],
    photo: wording.photo ? photo : null,
    statement: wording.statement({ name, document, issuedOn, result }),
    content: [],
    issuedOn,
    validTo: '2029-07-15',
    basis: '居民身份证法第五条',
    caution: certificateCaution(kind, layout, result),
    ...given,
  }
}
