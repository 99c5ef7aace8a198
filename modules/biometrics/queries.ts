import type { BiometricsView, MissingBiometricReason } from '#contract/biometrics.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type Catalogue, findHall, findServiceVersion } from '#modules/catalogue/public.ts'
import { circumstancesOf, findPreApplication, getForm, type PreApplicationRecord } from '#modules/intake/public.ts'
import { getPerson } from '#modules/people/public.ts'
import type { Act, PublicAct, Reading } from '#platform/command/act.ts'
import type { Db, Tx } from '#platform/db/pool.ts'
import { decideComplete, formText, leastQuality, needsOf } from './rules/index.ts'
import { findFingerprints } from './store/fingerprints.ts'
import { findSignature } from './store/signatures.ts'

export interface BiometricDeps {
  readonly catalogue: Catalogue
}

type At = Pick<PublicAct, 'now' | 'tools'> & { readonly db: Db | Tx }

export async function readBiometrics(
  deps: BiometricDeps,
  reading: Reading,
  id: string,
): Promise<Decision<BiometricsView, 'not-found'>> {
  const record = await findPreApplication(reading.db, { scope: reading.scope, id })
  return record === undefined ? refused('not-found') : accepted(await viewBiometrics(deps, reading, record))
}

export async function viewBiometrics(
  { catalogue }: BiometricDeps,
  at: At,
  record: PreApplicationRecord,
): Promise<BiometricsView> {
  const { db } = at
  const { hallId, id: preApplicationId } = record
  const { cipher } = at.tools
  const on = hallDate(at.now).toString()
  const { age } = await circumstancesOf({ db, cipher }, { record, on })
  const service = findServiceVersion(catalogue, { code: record.service, version: record.serviceVersion })
  const since = findHall(catalogue, hallId)?.biometrics ?? []
  const formHash = await hashForm(at, record)
  const signature = await findSignature(db, { hallId, preApplicationId })
  return {
    preApplicationId,
    needs: needsOf({ document: service?.result.document ?? '', age, on, since }),
    leastQuality,
    formHash,
    signers: signersOf(record, age),
    fingerprints: await findFingerprints(db, { hallId, preApplicationId }),
    signature:
      signature === undefined
        ? null
        : { at: signature.at, signer: signature.signer, isCurrent: signature.formHash === formHash },
  }
}

/** Whether the case may be accepted as far as the person's fingers and signature go. */
export async function checkBiometrics(
  deps: BiometricDeps,
  act: Act,
  record: PreApplicationRecord,
): Promise<Decision<null, MissingBiometricReason>> {
  return decideComplete(await viewBiometrics(deps, { db: act.tx, now: act.now, tools: act.tools }, record))
}

/** Below sixteen the guardian signs (民法典 Art 19: who is not of full capacity acts through one). */
function signersOf(record: PreApplicationRecord, age: number): BiometricsView['signers'] {
  const { applicantName, guardian, agent } = record
  const applicant = { signer: 'applicant', name: applicantName } as const
  const others = [
    ...(guardian === null ? [] : [{ signer: 'guardian', name: guardian.name } as const]),
    ...(agent === null ? [] : [{ signer: 'agent', name: agent.name } as const]),
  ]
  return age < 16 && guardian !== null ? [...others, applicant] : [applicant, ...others]
}

/** Keyed, because a form is guessed easily by who knows the person. */
async function hashForm({ db, tools }: At, record: PreApplicationRecord): Promise<string> {
  const { cipher, keys } = tools
  const { hallId, personId, applicantName, guardian, secondGuardian, agent } = record
  const named = [{ personId, name: applicantName }, guardian, secondGuardian, agent].filter((one) => one !== null)
  const people = []
  for (const { personId: id, name } of named)
    people.push({ name, number: (await getPerson({ db, cipher }, { hallId, id })).idNumber })
  const form = await getForm({ db, cipher }, { hallId, id: record.id })
  const { service, serviceVersion, answers } = record
  return keys.mac('signed-form', formText({ service, serviceVersion, people, answers, form })).toString('hex')
}
