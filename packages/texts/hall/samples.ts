import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const sampleTexts = {
  open: (name: string): Text => ({ zh: `看${name}的样子`, en: `What it looks like: ${name}` }),
  drawing: (name: string): Text => ({ zh: `${name}的示意图`, en: `Drawing: ${name}` }),
  onlyDrawing: { zh: '这是示意图，真的证件样子略有不同。', en: 'A drawing; the real paper looks a little different.' },
  close: { zh: '知道了', en: 'Got it' },
  bothSides: {
    zh: '正反两面都要。没有过期，也没有折断、看不清。',
    en: 'Both sides. Not expired, not broken, easy to read.',
  },
  portraitSide: {
    zh: '要有照片的一面，和最近一次注册的一面。',
    en: 'The side with the photo, and the one with the latest registration.',
  },
  dataPage: { zh: '要有照片的那一页，四个角都在。', en: 'The page with the photo, all four corners.' },
  permitPage: { zh: '要贴着居留许可或者签证的那一页。', en: 'The page with the residence permit or visa.' },
  householdPages: {
    zh: '要首页、户主页和本人页，一共三页。在集体户的，要首页和本人页。',
    en: 'Three pages: the first, your own and that of the head of household. In a collective household the first and your own.',
  },
  propertyPage: {
    zh: '要写着谁的房、在哪里的那一页，带章。',
    en: 'The page that says whose home it is and where, with its seal.',
  },
  photoPage: { zh: '要有照片和章的那一页。', en: 'The page with the photo and the seal.' },
  originalSealed: {
    zh: '要原件，章要清楚。不能只有副页或者复印件。',
    en: 'The original with a clear seal, not a copy.',
  },
  copySealed: { zh: '要复印件，盖单位的章。', en: 'A copy with the seal of the firm.' },
  wholeSheet: { zh: '要整张，字和照片都看得清。', en: 'The whole sheet, words and photo easy to read.' },
  letter: {
    zh: '写明谁、去哪、为什么、多久，有经办人和电话，盖单位的章。',
    en: 'It says who, where, why and for how long, with a contact and the seal.',
  },
  consent: {
    zh: '单位人事部门开的，写明同意办哪种证，盖章。',
    en: 'From the personnel office: which document is agreed to, with its seal.',
  },
  proof: {
    zh: '写明两个人的名字和关系，或者要证明的事，盖开具单位的章。',
    en: 'Both names and how they are related, or what it proves, with the seal of who issued it.',
  },
  urgent: {
    zh: '写明什么事、哪一天，盖章；医院的、学校的、航班的都行。',
    en: 'What and on which day, sealed: from a hospital, a school, an airline.',
  },
  handSigned: {
    zh: '写明什么事，亲笔签名，写上日期。',
    en: 'It says what it is about, signed by hand, with the date.',
  },
  contract: {
    zh: '要写着名字、地址和期限的那几页，和签字盖章的那一页。',
    en: 'The pages with names, address and term, and the one with the signatures.',
  },
  screenDoes: { zh: '手机上的也行，要看得见名字、日期和去哪。', en: 'On your phone will do: name, date and where to.' },
} as const satisfies Dictionary
