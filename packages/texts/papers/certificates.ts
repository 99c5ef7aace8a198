import { dateWords } from '../dates.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const certificateTexts = {
  validity: { zh: '有效期限', en: 'Valid' },
  register: { zh: '登记内容', en: 'Entry in the register' },
} as const satisfies Dictionary

/** The three ways a result is put on paper. */
export type CertificateLayout = 'card' | 'page' | 'letter'

interface Wording {
  /** Whether the person is to be recognised by the paper. */
  readonly photo: boolean
  /** How much of what was filled in it says: a new name, a purpose. */
  readonly content: 'all' | 'form' | 'none'
  statement(facts: CertificateWords): readonly Text[]
}

/** What the sentences of a certificate speak of. */
export interface CertificateWords {
  readonly name: string
  /** `公民身份号码 420112…` */
  readonly document: Text
  readonly issuedOn: string
  /** What the service makes, as the catalogue calls it. */
  readonly result: Text
}

const approved = ({ result }: CertificateWords): readonly Text[] => [
  {
    zh: `兹证明上述人员的${result.zh}申请已经批准，证件按下列期限签发。`,
    en: `The application for this document (${result.en}) has been approved. It is valid as stated.`,
  },
]

const registered = (): readonly Text[] => [
  {
    zh: '上述内容已经登记在居民户口簿。请核对，有错当场告诉我们。',
    en: 'The above has been entered in the household register. Please check it and tell us at once if it is wrong.',
  },
]

const byLayout: Readonly<Record<CertificateLayout, Wording>> = {
  card: { photo: true, content: 'none', statement: approved },
  page: { photo: false, content: 'form', statement: registered },
  letter: { photo: false, content: 'all', statement: approved },
}

/** Letters say what they prove, each in its own words. */
const letters: Readonly<Record<string, Wording>> = {
  'no-criminal-record': {
    photo: false,
    content: 'none',
    // 公安机关办理犯罪记录查询工作规定（2021年12月31日起施行）
    statement: ({ name, document, issuedOn }) => [
      {
        zh: `经查询，${name}（${document.zh}）截至${dateWords(issuedOn, 'zh-CN')}未发现有犯罪记录。`,
        en: `A search of the records found no criminal record of ${name} (${document.en}) as of ${dateWords(issuedOn, 'en')}.`,
      },
      { zh: '特此证明。', en: 'This is hereby certified.' },
    ],
  },
  'temporary-identity-proof': {
    photo: true,
    content: 'all',
    // 公通字〔2016〕21号
    statement: () => [
      {
        zh: '兹证明上述人员身份信息属实。本证明一次使用，只用于：',
        en: 'The identity of the above person is confirmed. This proof serves once, and only for:',
      },
    ],
  },
}

export function certificateWording(kind: string, layout: CertificateLayout): Wording {
  return Object.hasOwn(letters, kind) ? (letters[kind] ?? byLayout[layout]) : byLayout[layout]
}

/** A specimen says first what it is not; 临时身份证明 and 临时居民身份证 are never taken for one another. */
export function certificateCaution(kind: string, layout: CertificateLayout, result: Text): { title: Text; body: Text } {
  if (kind === 'temporary-identity-proof') {
    return {
      title: {
        zh: '请注意：这是样张，也不是临时居民身份证。',
        en: 'This is a specimen, and no temporary identity card.',
      },
      body: {
        zh: '离开上述用途和日期即失效。样张供演示和测试使用，不能用于乘机、住宿、开户、考试。',
        en: 'Void beyond the purpose and the dates above. For demonstration only: not for travel, lodging, banking or examinations.',
      },
    }
  }
  if (kind === 'temporary-id-card') {
    return {
      title: {
        zh: '请注意：这是样张，不是临时居民身份证，也不是临时身份证明。',
        en: 'This is a specimen: no temporary identity card and no temporary proof of identity.',
      },
      body: demonstration,
    }
  }
  if (layout === 'page') {
    return {
      title: {
        zh: '请注意：这是样张，不是居民户口簿，也不是户口迁移证。',
        en: 'This is a specimen: no household register book and no transfer permit.',
      },
      body: demonstration,
    }
  }
  return {
    title: {
      zh: `请注意：这是样张，不是${result.zh}。`,
      en: `This is a specimen, not the document itself (${result.en}).`,
    },
    body: demonstration,
  }
}

const demonstration: Text = {
  zh: '样张供演示和测试使用，不能用于乘机、住宿、开户，也不能代替任何证件。',
  en: 'For demonstration only. Not valid for travel, lodging or banking, nor in place of any document.',
}
