import { expect, test } from 'vitest'
import type { PreApplication } from '#contract/intake.ts'
import { inventIdNumber } from '#kernel/id-number.ts'
import { readCatalogue } from '#modules/catalogue/public.ts'
import { checkPreApplication } from './check-pre-application.ts'

const read = readCatalogue('catalogue')
if (!read.ok) throw new Error('the catalogue of the repository is faulty')
const { calendar, services } = read.catalogue
const service = services.find(({ code }) => code === 'id-card-renewal')
if (service === undefined) throw new Error('the catalogue has no renewal of the identity card')

const child = inventIdNumber({ region: '420112', birthDate: '2009-03-12' })
const adult = inventIdNumber({ region: '420112', birthDate: '1983-05-20' })
const minor = inventIdNumber({ region: '420112', birthDate: '2007-01-01' })

type Input = Pick<PreApplication, 'answers' | 'applicant' | 'guardian'>
const good: Input = {
  answers: { reason: 'expiring', cardExpires: '2024-08-30', companion: 'mother' },
  applicant: { name: '王子豪', idNumber: child, phone: '138 0000 0026' },
  guardian: { relation: 'mother', name: '李秀英', idNumber: adult },
}

function check(changes: Partial<Input>) {
  return checkPreApplication({
    service: service as NonNullable<typeof service>,
    input: { ...good, ...changes },
    on: '2024-07-15',
    calendar,
    phone: 'required',
  })
}

test('a child with a guardian passes, normalised, with its personal list', () => {
  const checked = check({})
  expect(checked.ok && checked.value.applicant).toMatchObject({
    idNumber: child,
    born: '2009-03-12',
    phone: '13800000026',
  })
  expect(checked.ok && checked.value.guardian).toMatchObject({ relation: 'mother', idNumber: adult })
  expect(checked.ok && checked.value.list.promised.end?.due).toBe('2024-07-29')
})

test.each<[string, Partial<Input>, string, string]>([
  [
    'a wrong check digit',
    { applicant: { ...good.applicant, idNumber: '420112201004120005' } },
    'id-number-invalid',
    'applicant.idNumber',
  ],
  [
    'a 30th of February',
    { applicant: { ...good.applicant, idNumber: '420112199002300008' } },
    'id-number-invalid',
    'applicant.idNumber',
  ],
  [
    'a phone of ten digits',
    { applicant: { ...good.applicant, phone: '1380000002' } },
    'phone-invalid',
    'applicant.phone',
  ],
  [
    'a name with a control character',
    { applicant: { ...good.applicant, name: '王\u0007' } },
    'name-invalid',
    'applicant.name',
  ],
  ['a child without companion', { answers: { reason: 'damaged' } }, 'guardian-required', 'answers.companion'],
  [
    'a card that is not yet renewable',
    { answers: { ...good.answers, cardExpires: '2024-11-30' } },
    'too-early',
    'answers.cardExpires',
  ],
  [
    'no expiry date',
    { answers: { reason: 'expiring', companion: 'mother' } },
    'card-expiry-required',
    'answers.cardExpires',
  ],
  [
    'a guardian who is a child',
    { guardian: { relation: 'guardian', name: '陈青', idNumber: minor } },
    'guardian-not-adult',
    'guardian.idNumber',
  ],
  [
    'a guardian who is the child',
    { guardian: { relation: 'mother', name: '王子豪', idNumber: child } },
    'guardian-same-person',
    'guardian.idNumber',
  ],
])('%s is refused, naming its field', (_, changes, reason, field) => {
  expect(check(changes)).toMatchObject({ ok: false, reason, facts: { field } })
})

test('data of a guardian is not kept where none is needed', () => {
  const checked = check({ applicant: { ...good.applicant, idNumber: adult } })
  expect(checked.ok && checked.value.guardian).toBeNull()
})
