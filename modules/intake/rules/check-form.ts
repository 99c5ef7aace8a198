import type { IntakeReason } from '#contract/intake.ts'
import type { FormField, Service } from '#contract/service.ts'
import { parseIdNumber } from '#kernel/id-number.ts'
import { findLegalDate, getLegalDate } from '#kernel/legal-date.ts'
import { parsePersonName } from '#kernel/person-name.ts'
import { parsePhone } from '#kernel/phone.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type Circumstances, listFields, listOptions } from '#modules/catalogue/rules/index.ts'

type Form = Readonly<Record<string, string>>
type FormReason = Extract<IntakeReason, 'field-missing' | 'field-unknown' | 'field-invalid'>

const longest = { text: 80, 'long-text': 400, address: 120, 'latin-name': 60 } as const

/** The fields of the matter that this person is asked. */
export function listMatterFields(service: Service, circumstances: Circumstances): FormField[] {
  return listFields(service, circumstances).filter(({ of }) => of === 'matter')
}

/**
 * What the form asks about the matter: each value as it is kept. `field` is `form.<id>`. A value that no field of this
 * person asks for is dropped when the field exists, and refused when it does not.
 */
export function checkForm({
  service,
  circumstances,
  form,
  on,
}: {
  service: Service
  circumstances: Circumstances
  form: Form
  on: string
}): Decision<Form, FormReason> {
  const stray = Object.keys(form).find(
    (id) => !service.fields.some((field) => field.of === 'matter' && field.id === id),
  )
  if (stray !== undefined) return refused('field-unknown', { field: `form.${stray}` })
  const kept: Record<string, string> = {}
  for (const field of listMatterFields(service, circumstances)) {
    const checked = checkField(field, form[field.id], { circumstances, on })
    if (!checked.ok) return checked
    if (checked.value !== null) kept[field.id] = checked.value
  }
  return accepted(kept)
}

/** One value; null where it may be left out and is. */
export function checkField(
  field: FormField,
  typed: string | undefined,
  { circumstances, on }: { circumstances: Circumstances; on: string },
): Decision<string | null, FormReason> {
  const facts = { field: `form.${field.id}`, label: field.label.zh, labelEn: field.label.en }
  const value = typed?.trim() ?? ''
  if (value === '') return field.required ? refused('field-missing', facts) : accepted(null)
  const kept = keepValue(field, value, { circumstances, on })
  return kept === undefined ? refused('field-invalid', facts) : accepted(kept)
}

function keepValue(
  field: FormField,
  value: string,
  { circumstances, on }: { circumstances: Circumstances; on: string },
): string | undefined {
  switch (field.kind) {
    case 'person-name': {
      const name = parsePersonName(value)
      return name.ok ? name.value.name : undefined
    }
    case 'id-number': {
      const number = parseIdNumber(value, { today: getLegalDate(on) })
      return number.ok ? number.value.number : undefined
    }
    case 'mobile': {
      const phone = parsePhone(value)
      return phone.ok ? phone.value : undefined
    }
    case 'choice':
      return listOptions(field, circumstances).some((option) => option.value === value) ? value : undefined
    case 'date':
      return findLegalDate(value) === undefined ? undefined : value
    case 'country':
      return /^[A-Z]{3}$/.test(value) ? value : undefined
    case 'email':
      return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) ? value : undefined
    case 'identity-number':
      return /^[A-Za-z0-9/-]{4,30}$/.test(value) ? value.toUpperCase() : undefined
    case 'latin-name':
      return /^[A-Za-z][A-Za-z ,.'-]*$/.test(value) ? upTo(value, longest['latin-name']) : undefined
    case 'text':
    case 'long-text':
    case 'address':
      return /\p{Cc}/u.test(value.replaceAll('\n', '')) ? undefined : upTo(value, longest[field.kind])
    case 'photo':
      return undefined
  }
}

function upTo(value: string, length: number): string | undefined {
  return [...value].length <= length ? value : undefined
}
