import { Temporal } from 'temporal-polyfill'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Agent, Answers, Companion, Guardian, PaperClaim, PreApplication } from '#contract/intake.ts'
import type { FormField, Material, Question, Service } from '#contract/service.ts'
import type { Random } from '#kernel/random.ts'
import {
  type Circumstances,
  listFiledQuestions,
  listOptions,
  preparePersonalList,
} from '#modules/catalogue/rules/index.ts'
import { checkPreApplication, listMatterFields } from '#modules/intake/rules/index.ts'
import { between, happens, pickOne } from './chance.ts'
import type { Person } from './person.ts'

/** Everything about one matter but its photo, as the rules of the hall accept it. */
export type PlannedApplication = Omit<PreApplication, 'photoId' | 'photoToken' | 'papers'>

export interface Prepared {
  readonly application: PlannedApplication
  readonly materials: readonly Material[]
}

interface ApplicationQuestion {
  readonly service: Service
  readonly person: Person
  /** Adults of the family: who may stand up for a child or bring the papers of somebody else. */
  readonly adults: readonly { readonly person: Person; readonly relation: Companion }[]
  readonly contact: Pick<PreApplication['applicant'], 'phone' | 'email'>
  readonly on: string
  readonly calendar: HallCatalogue['calendar']
  readonly lang: PreApplication['lang']
}

const mostTries = 40

/**
 * Goes through the question tree as people do, one answer after another, until the rules give a list; whoever is told
 * "not today" tries another way, as somebody does who reads what is possible. Undefined when there is none for this person.
 */
export function prepareApplication(random: Random, question: ApplicationQuestion): Prepared | undefined {
  const { service, person, on, calendar } = question
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answers = answerTree(random, service, { age: person.age, answers: {}, on })
    if (answers === undefined) continue
    const list = preparePersonalList({ service, answers, born: person.born, on, calendar })
    if (!list.ok) continue
    const application = applicationOf(random, question, answers)
    const checked = checkPreApplication({ service, input: application, on, calendar, phone: 'required' })
    if (checked.ok) return { application, materials: checked.value.list.materials }
  }
  return undefined
}

type Open = Circumstances & { readonly age: number; readonly on: string; readonly answers: Answers }

function answerTree(random: Random, service: Service, circumstances: Open): Answers | undefined {
  const { answers } = circumstances
  const open = listFiledQuestions(service, circumstances).find(({ id }) => answers[id] === undefined)
  if (open === undefined) return answers
  const answer = answerOf(random, open, circumstances)
  if (answer === undefined) return undefined
  return answerTree(random, service, { ...circumstances, answers: { ...answers, [open.id]: answer } })
}

function answerOf(random: Random, question: Question, circumstances: Open): string | undefined {
  if (question.kind === 'choice') {
    const values = listOptions(question, circumstances).map(({ value }) => value)
    return values.length === 0 ? undefined : pickOne(random, values)
  }
  const today = Temporal.PlainDate.from(circumstances.on)
  const days = [between(random, -300, -2), between(random, 3, 80), between(random, 100, 1800)]
  return today.add({ days: pickOne(random, days) }).toString()
}

function applicationOf(random: Random, question: ApplicationQuestion, answers: Answers): PlannedApplication {
  const { service, person, adults, contact, on, lang } = question
  const first = adults.find(({ relation }) => relation === answers['companion']) ?? adults[0]
  const second = adults.find((adult) => adult !== first)
  const agent = adults.find((adult) => adult.person !== person)?.person
  const circumstances: Open = { age: person.age, answers, on }
  return {
    service: service.code,
    answers,
    applicant: { ...nameOf(person), ...documentOf(person), ...contact },
    ...(first === undefined ? {} : { guardian: guardianOf(first.person, answers['companion'] ?? first.relation) }),
    ...(second === undefined ? {} : { secondGuardian: guardianOf(second.person, second.relation) }),
    ...(agent === undefined ? {} : { agent: { ...nameOf(agent), idNumber: agent.idNumber } satisfies Agent }),
    form: fillForm(random, service, { circumstances, person }),
    lang,
    consent: true,
  }
}

function nameOf({ name }: Person): { name: string } {
  return { name }
}

function documentOf({ identity, idNumber, born, country }: Person): Omit<PreApplication['applicant'], 'name'> {
  if (identity === 'id-card') return { idNumber }
  return { idNumber, identity, born, ...(country === undefined ? {} : { country }) }
}

function guardianOf(person: Person, relation: string): Guardian {
  return { relation: relation as Companion, name: person.name, idNumber: person.idNumber }
}

function fillForm(
  random: Random,
  service: Service,
  { circumstances, person }: { circumstances: Open; person: Person },
): Record<string, string> {
  const filled = listMatterFields(service, circumstances).flatMap((field): [string, string][] => {
    if (!field.required && !happens(random, 50)) return []
    const value = fieldValue(random, field, { circumstances, person })
    return value === undefined ? [] : [[field.id, value]]
  })
  return Object.fromEntries(filled)
}

function fieldValue(
  random: Random,
  field: FormField,
  { circumstances, person }: { circumstances: Open; person: Person },
): string | undefined {
  switch (field.kind) {
    case 'person-name':
      return person.name
    case 'id-number':
      return person.identity === 'id-card' ? person.idNumber : undefined
    case 'mobile':
      return '13800000000'
    case 'choice': {
      const options = listOptions(field, circumstances)
      return options.length === 0 ? undefined : pickOne(random, options).value
    }
    case 'date':
      return Temporal.PlainDate.from(circumstances.on)
        .add({ days: between(random, 5, 60) })
        .toString()
    case 'country':
      return pickOne(random, ['JPN', 'THA', 'SGP', 'FRA', 'USA'])
    case 'email':
      return 'family@youban.invalid'
    case 'identity-number':
      return `E${random.digits(8)}`
    case 'latin-name':
      return person.nameLatin
    case 'address':
      return `武汉市东西湖区金银湖路 000 号 ${between(random, 1, 30)} 栋`
    case 'text':
    case 'long-text':
      return pickOne(random, findWords(field.label.zh))
    case 'photo':
      return undefined
  }
}

/** What people write into a field of free text, by a word of its label. */
const written: readonly (readonly [RegExp, readonly string[]])[] = [
  [/出生地|哪里/, ['湖北武汉', '湖北孝感', '湖南长沙', '河南信阳']],
  [/单位/, ['金银湖某学校', '临空港某公司', '自由职业']],
  [/学校/, ['金银湖某学校']],
  [/号/, ['000000000']],
  [/车次|航班/, ['G000 次，七月二十日']],
  [/考试|考点/, ['英语考试，金银湖考点']],
  [/旅店/, ['金银湖某旅店，七月十五日']],
]
const otherWords = ['暑假出行要用', '工作要用'] as const

function findWords(label: string): readonly string[] {
  return written.find(([word]) => word.test(label))?.[1] ?? otherWords
}

/** What people say of their papers: most say it as it is, some have not looked. */
export function claimPapers(
  random: Random,
  { materials, lacking }: { materials: readonly Material[]; lacking: readonly string[] },
): PaperClaim[] {
  return materials.map(({ id }) => ({ material: id, state: stateOf(random, lacking.includes(id)) }))
}

function stateOf(random: Random, isLacking: boolean): PaperClaim['state'] {
  if (!isLacking) return happens(random, 90) ? 'have' : 'unsure'
  return happens(random, 40) ? 'missing' : 'unsure'
}
