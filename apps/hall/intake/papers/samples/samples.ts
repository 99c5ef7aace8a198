import type { Material } from '#contract/service.ts'
import { sampleTexts as look } from '#texts/hall/samples.ts'
import type { Text } from '#texts/lang.ts'

/** How a paper is recognised: the size of a bank card, a booklet that opens, one sheet, or a sheet lying on its side. */
export type SampleShape = 'card' | 'booklet' | 'sheet' | 'wide'

/** A drawing, not a likeness: what stands on the paper, and which side or page is wanted. */
export interface Sample {
  readonly shape: SampleShape
  /** The words printed at the top of it, as they are printed. */
  readonly title: string
  readonly hasPortrait?: true
  readonly hasSeal?: true
  readonly hasSignature?: true
  readonly look: Text
}

/** The first version of the renewal was published before samples were data: its papers are known by their ids. */
const byMaterial: Readonly<Record<string, string>> = {
  'old-card': 'id-card',
  'guardian-card': 'id-card',
  'household-book': 'household-book',
  'guardianship-proof': 'guardianship-proof',
}

/** None for a paper without a look of its own. */
export function findSample({ id, sample }: Pick<Material, 'id' | 'sample'>): Sample | undefined {
  const name = sample ?? byMaterial[id]
  return name === undefined ? undefined : samples[name]
}

/** By the `sample` of a material. Every sample that the catalogue names is here: a test compares them. */
export const samples: Readonly<Record<string, Sample>> = {
  'id-card': { shape: 'card', title: '居民身份证', hasPortrait: true, look: look.bothSides },
  'residence-permit-card': { shape: 'card', title: '居住证', hasPortrait: true, look: look.bothSides },
  'hk-macau-permit': { shape: 'card', title: '往来港澳通行证', hasPortrait: true, look: look.bothSides },
  'taiwan-permit': { shape: 'card', title: '往来台湾通行证', hasPortrait: true, look: look.bothSides },
  'hk-macau-identity-card': { shape: 'card', title: '香港永久性居民身份证', hasPortrait: true, look: look.bothSides },
  'press-card': { shape: 'card', title: '新闻记者证', hasPortrait: true, look: look.portraitSide },
  'student-card': { shape: 'card', title: '学生证', hasPortrait: true, look: look.portraitSide },
  'work-permit': { shape: 'card', title: '外国人工作许可证', hasPortrait: true, look: look.bothSides },
  passport: { shape: 'booklet', title: '护照', hasPortrait: true, look: look.dataPage },
  'travel-document': { shape: 'booklet', title: '旅行证', hasPortrait: true, look: look.dataPage },
  'residence-permit': { shape: 'booklet', title: '外国人居留许可', hasPortrait: true, look: look.permitPage },
  'household-book': { shape: 'booklet', title: '居民户口簿', hasSeal: true, look: look.householdPages },
  'property-certificate': { shape: 'booklet', title: '不动产权证书', hasSeal: true, look: look.propertyPage },
  'marriage-certificate': { shape: 'booklet', title: '结婚证', hasPortrait: true, hasSeal: true, look: look.photoPage },
  'divorce-certificate': { shape: 'booklet', title: '离婚证', hasPortrait: true, hasSeal: true, look: look.photoPage },
  'birth-certificate': { shape: 'wide', title: '出生医学证明', hasSeal: true, look: look.originalSealed },
  'business-licence': { shape: 'wide', title: '营业执照', hasSeal: true, look: look.copySealed },
  'admission-ticket': { shape: 'sheet', title: '准考证', hasPortrait: true, look: look.wholeSheet },
  'health-certificate': {
    shape: 'sheet',
    title: '健康证明',
    hasPortrait: true,
    hasSeal: true,
    look: look.originalSealed,
  },
  'lodging-registration': {
    shape: 'sheet',
    title: '住宿登记表',
    hasPortrait: true,
    hasSeal: true,
    look: look.wholeSheet,
  },
  'card-receipt': { shape: 'sheet', title: '领取凭证', hasPortrait: true, hasSeal: true, look: look.wholeSheet },
  'entry-permit': { shape: 'sheet', title: '入境许可', hasPortrait: true, look: look.wholeSheet },
  'business-letter': { shape: 'sheet', title: '公函', hasSeal: true, look: look.letter },
  'admission-letter': { shape: 'sheet', title: '录取通知书', hasSeal: true, look: look.letter },
  'enrolment-proof': { shape: 'sheet', title: '在读证明', hasSeal: true, look: look.letter },
  'consent-letter': { shape: 'sheet', title: '同意办证的函', hasSeal: true, look: look.consent },
  'kinship-proof': { shape: 'sheet', title: '亲属关系证明', hasSeal: true, look: look.proof },
  'guardianship-proof': { shape: 'sheet', title: '监护关系证明', hasSeal: true, look: look.proof },
  'purpose-proof': { shape: 'sheet', title: '事由证明', hasSeal: true, look: look.proof },
  'talent-proof': { shape: 'sheet', title: '人才证明', hasSeal: true, look: look.proof },
  'urgent-proof': { shape: 'sheet', title: '急事证明', hasSeal: true, look: look.urgent },
  approval: { shape: 'sheet', title: '批件', hasSeal: true, look: look.letter },
  'power-of-attorney': { shape: 'sheet', title: '委托书', hasSignature: true, look: look.handSigned },
  'loss-statement': { shape: 'sheet', title: '情况说明', hasSignature: true, look: look.handSigned },
  'labour-contract': { shape: 'sheet', title: '劳动合同', hasSeal: true, hasSignature: true, look: look.contract },
  lease: { shape: 'sheet', title: '房屋租赁合同', hasSignature: true, look: look.contract },
  booking: { shape: 'sheet', title: '订单', look: look.screenDoes },
}
