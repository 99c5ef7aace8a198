import type { FormField, Material, Question, QuestionOption, Service, When } from '#contract/service.ts'
import { type Circumstances, findApplying, holds } from './conditions.ts'

/** The answer that only the screens need: the day of birth stands in the identity number. */
const askedForBirth = 'born'

/** Who comes along, and who hands it in. */
const aboutOthers: readonly string[] = ['companion', 'applying']

/**
 * The questions this person is asked, in order. Changing an answer closes only what hangs on it. Who else comes is asked
 * last, and nothing more is asked of somebody for whom nothing can be done.
 */
export function listQuestions(service: Service, circumstances: Circumstances): Question[] {
  const asked = othersLast(service.questions).filter(({ when }) => holds(when, circumstances))
  if (findApplying(service.obstacles, circumstances) === undefined) return asked
  return asked.filter(({ id }) => circumstances.answers[id] !== undefined)
}

/** The order is the same for everybody, and asked for at every answer. */
const orders = new WeakMap<readonly Question[], readonly Question[]>()

function othersLast(questions: readonly Question[]): readonly Question[] {
  const known = orders.get(questions)
  if (known !== undefined) return known
  const ordered = order(questions)
  orders.set(questions, ordered)
  return ordered
}

function order(questions: readonly Question[]): Question[] {
  const last = new Set<string>()
  for (const { id, when, options = [] } of questions) {
    const hangs = [when, ...options.map((option) => option.when)].some((one) => hangsOn(one, last))
    if (aboutOthers.includes(id) || hangs) last.add(id)
  }
  return [...questions.filter(({ id }) => !last.has(id)), ...questions.filter(({ id }) => last.has(id))]
}

function hangsOn(when: When | undefined, ids: ReadonlySet<string>): boolean {
  const conditions = Array.isArray(when) ? when : [when ?? {}]
  return conditions.some(({ answers = {}, past }) => [...Object.keys(answers), past ?? ''].some((id) => ids.has(id)))
}

/** The questions whose answers are filed: all that are asked but the day of birth. */
export function listFiledQuestions(service: Service, circumstances: Circumstances): Question[] {
  return listQuestions(service, circumstances).filter(({ id }) => id !== askedForBirth)
}

/** What this person may choose from. */
export function listOptions(
  { options = [] }: { readonly options?: readonly QuestionOption[] | undefined },
  circumstances: Circumstances,
): QuestionOption[] {
  return options.filter(({ when }) => holds(when, circumstances))
}

/** The fields of the form for this person, in order. */
export function listFields(service: Service, circumstances: Circumstances): FormField[] {
  return service.fields.filter(({ when }) => holds(when, circumstances))
}

/** The papers of this person's list. */
export function listMaterials(service: Service, circumstances: Circumstances): Material[] {
  return service.materials.filter(({ when }) => holds(when, circumstances))
}
