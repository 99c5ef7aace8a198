import type { BiometricsView } from '#contract/biometrics.ts'

interface Rule {
  /** Documents of the catalogue. */
  readonly documents: readonly string[]
  readonly from: string
  readonly fromAge: number
  readonly basis: string
}

const fingerprintRules: readonly Rule[] = [
  // 居民身份证法 Art 3 (2011): whoever applies for a card registers fingerprints; the text names no age.
  { documents: ['id-card'], from: '2012-01-01', fromAge: 0, basis: '居民身份证法第三条' },
  // 出入境管理法 Art 30: foreigners who apply for a residence permit leave fingerprints.
  { documents: ['foreigner-residence-permit'], from: '2013-07-01', fromAge: 0, basis: '出境入境管理法第三十条' },
  // The practice of the exit-entry windows: below sixteen fingerprints are optional.
  {
    documents: ['ordinary-passport', 'hk-macau-permit', 'taiwan-permit'],
    from: '2012-05-15',
    fromAge: 16,
    basis: '出入境证件申办要求：年满 16 周岁采集指纹',
  },
]

const signatureRules: readonly Rule[] = [
  { documents: ['id-card'], from: '2012-01-01', fromAge: 0, basis: '居民身份证法第十条（申领登记表）' },
  {
    documents: ['ordinary-passport', 'hk-macau-permit', 'taiwan-permit', 'foreigner-residence-permit'],
    from: '2012-05-15',
    fromAge: 0,
    basis: '出入境证件申办要求：申请表由本人签名，未满 16 周岁由监护人签名',
  },
]

/** Below this a print is taken again. */
export const leastQuality = 60

export interface RequirementQuestion {
  readonly document: string
  readonly age: number
  readonly on: string
  /** Since when the hall has what it takes, as dated rows; none: not yet. */
  readonly since: readonly { readonly from: string }[]
}

/** What a matter needs on a day. Where the hall is not equipped yet, everything is possible and nothing demanded. */
export function needsOf(question: RequirementQuestion): BiometricsView['needs'] {
  return { fingerprints: needOf(fingerprintRules, question), signature: needOf(signatureRules, question) }
}

type Need = BiometricsView['needs']['signature']

function needOf(rules: readonly Rule[], { document, age, on, since }: RequirementQuestion): Need {
  const rule = rules.find((one) => one.documents.includes(document) && one.from <= on && age >= one.fromAge)
  if (rule === undefined || !since.some(({ from }) => from <= on))
    return { need: 'optional', basis: rule?.basis ?? null }
  return { need: 'required', basis: rule.basis }
}
