import { Temporal } from 'temporal-polyfill'
import type { IdentityKind } from '#contract/service.ts'
import { inventIdNumber } from '#kernel/id-number.ts'
import type { Random } from '#kernel/random.ts'
import { between, happens, pickOne } from './chance.ts'

/** Somebody who was never born: the sequence 000 of the number belongs to nobody. */
export interface Person {
  readonly name: string
  readonly nameLatin: string
  readonly born: string
  readonly age: number
  readonly identity: IdentityKind
  readonly idNumber: string
  /** Of a passport only. */
  readonly country?: string
}

/** Numbers that are taken: two people of a morning never share one. */
export type TakenNumbers = Set<string>

const surnames = [
  ['王', 'Wang'],
  ['李', 'Li'],
  ['张', 'Zhang'],
  ['刘', 'Liu'],
  ['陈', 'Chen'],
  ['杨', 'Yang'],
  ['黄', 'Huang'],
  ['赵', 'Zhao'],
  ['吴', 'Wu'],
  ['周', 'Zhou'],
  ['徐', 'Xu'],
  ['孙', 'Sun'],
  ['胡', 'Hu'],
  ['朱', 'Zhu'],
  ['高', 'Gao'],
  ['林', 'Lin'],
  ['何', 'He'],
  ['郭', 'Guo'],
  ['马', 'Ma'],
  ['罗', 'Luo'],
] as const
const givenNames = [
  ['晓梅', 'Xiaomei'],
  ['建国', 'Jianguo'],
  ['子豪', 'Zihao'],
  ['一诺', 'Yinuo'],
  ['梓轩', 'Zixuan'],
  ['秀英', 'Xiuying'],
  ['欣怡', 'Xinyi'],
  ['浩然', 'Haoran'],
  ['雨桐', 'Yutong'],
  ['志强', 'Zhiqiang'],
  ['丽', 'Li'],
  ['伟', 'Wei'],
  ['思远', 'Siyuan'],
  ['佳琪', 'Jiaqi'],
  ['宇航', 'Yuhang'],
  ['静', 'Jing'],
  ['国庆', 'Guoqing'],
  ['诗涵', 'Shihan'],
  ['明', 'Ming'],
  ['桂兰', 'Guilan'],
] as const
const foreigners = [
  ['MARTA NOWAK', 'POL'],
  ['JAMES CARTER', 'GBR'],
  ['MIN-JI KIM', 'KOR'],
  ['LUCAS MOREAU', 'FRA'],
  ['ANNA WEBER', 'DEU'],
  ['KENJI TANAKA', 'JPN'],
  ['SOFIA ROSSI', 'ITA'],
  ['DANIEL BROOKS', 'USA'],
] as const
/** Districts of Wuhan and towns around it (GB/T 2260). */
const regions = [
  '420102',
  '420103',
  '420104',
  '420105',
  '420106',
  '420107',
  '420111',
  '420112',
  '420113',
  '420114',
] as const

/** What a family is called, and which given names it has used: two of one name would be mixed up at the window. */
export interface FamilyName {
  readonly surname: (typeof surnames)[number]
  readonly given: Set<string>
}

export function nameFamily(random: Random): FamilyName {
  return { surname: pickOne(random, surnames), given: new Set() }
}

/** Somebody of that age on that day, with the number that the service asks for. */
export function inventPerson(
  random: Random,
  wanted: { age: number; on: string; identity: IdentityKind; family: FamilyName; taken: TakenNumbers },
): Person {
  const { age, on, identity, taken } = wanted
  const { surname, given: used } = wanted.family
  const free = givenNames.filter(([name]) => !used.has(name))
  const [given, givenLatin] = pickOne(random, free.length > 0 ? free : givenNames)
  used.add(given)
  const known = { name: surname[0] + given, nameLatin: `${surname[1]} ${givenLatin}`, age, identity }
  for (;;) {
    const born = bornOf(random, { age, on })
    const person: Person = { ...known, born, ...documentOf(random, { identity, born }) }
    if (taken.has(person.idNumber)) continue
    taken.add(person.idNumber)
    return person
  }
}

function bornOf(random: Random, { age, on }: { age: number; on: string }): string {
  const latest = Temporal.PlainDate.from(on).subtract({ years: age })
  return latest.subtract({ days: between(random, 1, 360) }).toString()
}

function documentOf(
  random: Random,
  { identity, born }: { identity: IdentityKind; born: string },
): Pick<Person, 'idNumber' | 'country'> & Partial<Pick<Person, 'name' | 'nameLatin'>> {
  switch (identity) {
    case 'id-card':
      return { idNumber: inventIdNumber({ region: pickOne(random, regions), birthDate: born }) }
    case 'birth-certificate':
      return { idNumber: `X${random.digits(9)}` }
    case 'passport': {
      const [name, country] = pickOne(random, foreigners)
      return { idNumber: `X${random.digits(8)}`, country, name, nameLatin: name }
    }
  }
}

const ages = { child: [0, 15], young: [16, 26], adult: [27, 50], old: [55, 78] } as const
export type AgeGroup = keyof typeof ages

export function ageOf(random: Random, group: AgeGroup): number {
  const [from, to] = ages[group]
  return between(random, from, to)
}

/** So few invented numbers there are: a telephone of a family, of ten thousand. */
export function phoneOf(party: number): string {
  return `1380000${String(party % 10_000).padStart(4, '0')}`
}

export function emailOf(random: Random, party: number): string | undefined {
  return happens(random, 15) ? `family${party}@youban.invalid` : undefined
}
