import type { FormField, Material, Obstacle, Question, QuestionOption, RefusalGround } from '#contract/service.ts'
import { applies, basis, listOf, nothing, optionally, other, wording } from './table.ts'

const options = listOf<QuestionOption>({
  thing: 'option',
  keyOf: ({ value }) => value,
  nameOf: ({ text }) => text,
  whenOf: ({ when }) => when,
  table: { value: nothing, text: wording, hint: wording, when: applies },
})

export const questions = listOf<Question>({
  thing: 'question',
  keyOf: ({ id }) => id,
  nameOf: ({ text }) => text,
  whenOf: ({ when }) => when,
  table: { id: nothing, kind: other, text: wording, hint: wording, when: applies, options: optionally(options) },
})

export const fields = listOf<FormField>({
  thing: 'field',
  keyOf: ({ id, of }) => `${of} ${id}`,
  nameOf: ({ label }) => label,
  whenOf: ({ when }) => when,
  table: {
    id: nothing,
    of: nothing,
    kind: other,
    label: wording,
    hint: wording,
    required: (_before, after, { name }) => [{ kind: 'required', name, after }],
    when: applies,
    options: optionally(options),
  },
})

export const obstacles = listOf<Obstacle>({
  thing: 'obstacle',
  keyOf: ({ id }) => id,
  nameOf: ({ text }) => text,
  whenOf: ({ when }) => when,
  table: { id: nothing, when: applies, text: wording, remedy: wording, instead: other, basis, mark: other },
})

export const refusals = listOf<RefusalGround>({
  thing: 'refusal',
  keyOf: ({ id }) => id,
  nameOf: ({ text }) => text,
  table: { id: nothing, text: wording, remedy: wording, basis, mark: other },
})

export const materials = listOf<Material>({
  thing: 'material',
  keyOf: ({ id }) => id,
  nameOf: ({ name }) => name,
  whenOf: ({ when }) => when,
  table: {
    id: nothing,
    name: wording,
    note: wording,
    kind: (_before, after, { name }) => [{ kind: 'paper', name, facet: 'main', after: after === 'main' }],
    handedIn: (_before, after, { name }) => [{ kind: 'paper', name, facet: 'handed-in', after }],
    takenHere: (_before, after, { name }) => [{ kind: 'paper', name, facet: 'taken-here', after }],
    exempt: (before, after, { name }) =>
      before !== undefined && after !== undefined
        ? [{ kind: 'basis', name, after: after.basis }]
        : [{ kind: 'paper', name, facet: 'exempt', after: after !== undefined }],
    deferrable: (before, after, { name }) => [
      { kind: 'deferral', name, before: before?.workingDays ?? null, after: after?.workingDays ?? null },
    ],
    sample: other,
    where: wording,
    when: applies,
    basis,
    mark: other,
  },
})
