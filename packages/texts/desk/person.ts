import type { Companion } from '#contract/intake.ts'
import type { Reveal } from '#contract/people.ts'
import type { IdentityKind } from '#contract/service.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const personTexts = {
  applicant: { zh: '申请人', en: 'Applicant' },
  guardian: { zh: '监护人', en: 'Guardian' },
  secondGuardian: { zh: '另一位监护人', en: 'Second guardian' },
  agent: { zh: '代办人', en: 'Agent' },
  guardianIdNumberShort: { zh: '监护人证号', en: "Guardian's number" },
  phone: { zh: '手机', en: 'Mobile' },
  noPhone: { zh: '没有填', en: 'Not given' },
  born: { zh: '出生', en: 'Born' },
  bornAt: (date: string, age: number): Text => ({ zh: `${date}，${age} 岁`, en: `${date}, aged ${age}` }),
  aged: (age: number): Text => ({ zh: `${age} 岁`, en: `aged ${age}` }),
  relative: (name: string, relation: string): Text => ({ zh: `${name}（${relation}）`, en: `${name} (${relation})` }),
  photo: (name: string): Text => ({ zh: `${name}的证件照`, en: `Photo of ${name}` }),
  photoFailed: { zh: '照片没有取到', en: 'Could not get the photo' },
  look: { zh: '查看', en: 'Show' },
  lookAt: (field: string): Text => ({ zh: `查看完整${field}`, en: `Show the full ${field.toLowerCase()}` }),
  hide: { zh: '遮住', en: 'Hide' },
  hideField: (field: string): Text => ({ zh: `遮住${field}`, en: `Hide the ${field.toLowerCase()}` }),
  shownFor: (n: number): Text => ({ zh: `${n} 秒后遮住`, en: `Hidden again in ${n} s` }),
  recorded: (name: string, thing: string): Text => ({
    zh: `${name}，${thing}。这次查看会记下您的姓名、时间和用途。`,
    en: `${name}, ${thing}. This look is recorded with your name, the time and the purpose.`,
  }),
  purpose: { zh: '用途', en: 'Purpose' },
  purposeMissing: { zh: '先选用途', en: 'Choose a purpose first' },
  note: { zh: '写明用途', en: 'Write the purpose' },
  noteMissing: { zh: '选“其他”要写明用途', en: 'For “other”, write the purpose' },
  show30: { zh: '查看 30 秒', en: 'Show for 30 s' },
  opening: { zh: '正在打开…', en: 'Opening…' },
  dontLook: { zh: '不看了', en: 'Do not look' },
} as const satisfies Dictionary

/** What the number of a document is called at the desk. */
export const numberTexts = {
  'id-card': { zh: '身份证号', en: 'Identity number' },
  passport: { zh: '护照号码', en: 'Passport number' },
  'birth-certificate': { zh: '出生证编号', en: 'Birth certificate number' },
} as const satisfies Record<IdentityKind, Text>

/** The same with whose it is: 监护人护照号码. */
export function numberOf(owner: Text, kind: IdentityKind): Text {
  const number = numberTexts[kind]
  return { zh: `${owner.zh}${number.zh}`, en: `${owner.en}'s ${number.en.toLowerCase()}` }
}

export const purposeTexts = {
  'compare-original': { zh: '与原件核对', en: 'Compare with the original' },
  'internal-check': { zh: '内部系统核验', en: 'Check in an internal system' },
  'contact-person': { zh: '联系本人', en: 'Contact the person' },
  other: { zh: '其他，写明', en: 'Other, in words' },
} as const satisfies Record<Reveal['purpose'], Text>

export const companionTexts = {
  mother: { zh: '母亲', en: 'mother' },
  father: { zh: '父亲', en: 'father' },
  guardian: { zh: '其他监护人', en: 'another guardian' },
} as const satisfies Record<Companion, Text>
