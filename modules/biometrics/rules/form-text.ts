/** Everything that a form says and somebody puts their name under. */
export interface SignedForm {
  readonly service: string
  readonly serviceVersion: number
  /** Names with their numbers, in the order applicant, guardians, agent. */
  readonly people: readonly { readonly name: string; readonly number: string }[]
  readonly answers: Readonly<Record<string, string>>
  readonly form: Readonly<Record<string, string>>
}

/** The same form is the same text, in whatever order it was read. */
export function formText({ service, serviceVersion, people, answers, form }: SignedForm): string {
  return JSON.stringify([
    service,
    serviceVersion,
    people.map(({ name, number }) => [name, number]),
    inOrder(answers),
    inOrder(form),
  ])
}

function inOrder(values: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1))
}
