import { Temporal } from 'temporal-polyfill'
import type { PreApplicationView } from '#contract/intake.ts'
import type { FormField, Service } from '#contract/service.ts'
import { hallDate } from '#kernel/clock.ts'
import { maskIdentity, maskPhone } from '#kernel/mask.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { ageOn, type Catalogue, type Circumstances, findServiceVersion } from '#modules/catalogue/public.ts'
import { preparePersonalList } from '#modules/catalogue/rules/index.ts'
import { getPerson } from '#modules/people/public.ts'
import type { Reading } from '#platform/command/act.ts'
import type { FieldCipher } from '#platform/crypto/field-cipher.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { dryRun } from '../rules/index.ts'
import {
  type Form,
  findPreApplication,
  getContact,
  getForm,
  type NamedPerson,
  type PreApplicationRecord,
} from '../store/pre-applications.ts'

interface ViewDeps {
  readonly db: Db | Tx
  readonly cipher: FieldCipher
  readonly catalogue: Catalogue
}

/** One pre-application, masked; looking at it is recorded. */
export async function readPreApplication(
  { catalogue }: { catalogue: Catalogue },
  reading: Reading,
  id: string,
): Promise<Decision<PreApplicationView, 'not-found'>> {
  const record = await findPreApplication(reading.db, { scope: reading.scope, id })
  if (record === undefined) return refused('not-found')
  await reading.record({
    hallId: record.hallId,
    act: 'pre-application.open',
    objectKind: 'pre-application',
    objectId: record.id,
  })
  const on = hallDate(reading.now).toString()
  const deps = { db: reading.db, cipher: reading.tools.cipher, catalogue }
  return accepted(await viewPreApplication(deps, { record, on }))
}

export async function viewPreApplication(
  deps: ViewDeps,
  { record, on }: { record: PreApplicationRecord; on: string },
): Promise<PreApplicationView> {
  const { hallId } = record
  const person = await getPerson(deps, { hallId, id: record.personId })
  const { phone } = await getContact(deps, { hallId, id: record.id })
  const version = { code: record.service, version: record.serviceVersion }
  const service = findServiceVersion(deps.catalogue, version)
  return {
    id: record.id,
    hallId,
    service: record.service,
    serviceVersion: record.serviceVersion,
    channel: record.channel,
    answers: record.answers,
    filedAt: record.filedAt,
    applicant: {
      personId: person.id,
      name: record.applicantName,
      identity: person.identity,
      idNumberMasked: maskIdentity(person),
      phoneMasked: phone === null ? null : maskPhone(phone),
      born: person.born,
      age: ageOn({ born: person.born, on }),
    },
    guardian: await viewOther(deps, hallId, record.guardian),
    secondGuardian: await viewOther(deps, hallId, record.secondGuardian),
    agent: await viewOther(deps, hallId, record.agent),
    form: maskForm(service, await getForm(deps, { hallId, id: record.id })),
    papers: [...record.papers],
    photoId: record.photoId,
  }
}

/** What the conditions of the catalogue ask about this person's matter on a day. */
export async function circumstancesOf(
  deps: { db: Db | Tx; cipher: FieldCipher },
  { record, on }: { record: Pick<PreApplicationRecord, 'hallId' | 'personId' | 'answers'>; on: string },
): Promise<Circumstances & { readonly age: number; readonly born: string }> {
  const { born } = await getPerson(deps, { hallId: record.hallId, id: record.personId })
  return { age: ageOn({ born, on }), born, answers: record.answers, on }
}

/**
 * Whether the dry run found everything in hand on the day it was filed, by the version it was filed under. What the
 * person still had to fetch, lacked or was not sure of is no such word.
 */
export async function wasCalledReady(
  { catalogue, ...deps }: ViewDeps,
  { record, service }: { record: PreApplicationRecord; service: Service },
): Promise<boolean> {
  if (record.channel === 'window') return false
  const on = hallDate(Temporal.Instant.from(record.filedAt)).toString()
  const { born } = await getPerson(deps, { hallId: record.hallId, id: record.personId })
  const list = preparePersonalList({ service, answers: record.answers, born, on, calendar: catalogue.calendar })
  return list.ok && dryRun({ materials: list.value.materials, claims: record.papers }).verdict === 'ready'
}

async function viewOther<Named extends NamedPerson>(deps: ViewDeps, hallId: string, named: Named | null) {
  if (named === null) return null
  const person = await getPerson(deps, { hallId, id: named.personId })
  return { ...named, identity: person.identity, idNumberMasked: maskIdentity(person) }
}

const maskedKinds: readonly FormField['kind'][] = ['id-number', 'identity-number']

function maskForm(service: Service | undefined, form: Form): Record<string, string> {
  const kindOf = (id: string) => service?.fields.find((field) => field.of === 'matter' && field.id === id)?.kind
  return Object.fromEntries(
    Object.entries(form).map(([id, value]) => {
      const kind = kindOf(id)
      if (kind === 'mobile') return [id, maskPhone(value)]
      // A field the catalogue knows no more may hold anything: it is masked too.
      const isMasked = kind === undefined || maskedKinds.includes(kind)
      return [id, isMasked ? maskIdentity({ identity: 'id-card', idNumber: value }) : value]
    }),
  )
}
