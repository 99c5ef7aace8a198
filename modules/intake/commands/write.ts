import type { Channel, PreApplication } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import { recordPerson } from '#modules/people/public.ts'
import type { PublicAct } from '#platform/command/act.ts'
import type { CheckedGuardian, CheckedPerson, CheckedPreApplication } from '../rules/index.ts'
import { insertPreApplication, type NamedGuardian } from '../store/pre-applications.ts'

export interface WriteQuestion {
  readonly hallId: string
  readonly filingId: string
  readonly channel: Channel
  readonly position: number
  readonly service: Service
  readonly input: PreApplication
  readonly checked: CheckedPreApplication
}

/** Writes one checked pre-application with its people; returns its id. */
export async function writePreApplication(act: PublicAct, question: WriteQuestion): Promise<string> {
  const { hallId, filingId, channel, position, service, input, checked } = question
  const { applicant, agent } = checked
  const personId = await recordPerson(act, { hallId, facts: applicant })
  const guardian = await recordGuardian(act, hallId, checked.guardian)
  const secondGuardian = await recordGuardian(act, hallId, checked.secondGuardian)
  const agentId = agent === null ? null : await recordPerson(act, { hallId, facts: agent })
  const id = act.tools.ids.next()
  await insertPreApplication(
    { tx: act.tx, cipher: act.tools.cipher },
    {
      hallId,
      id,
      filingId,
      channel,
      position,
      service: service.code,
      serviceVersion: service.version,
      answers: checked.answers,
      personId,
      applicantName: applicant.name,
      contact: { phone: applicant.phone, email: applicant.email },
      guardian,
      secondGuardian,
      agent: agent === null || agentId === null ? null : { personId: agentId, name: agent.name },
      agentPhone: agent?.phone ?? null,
      form: checked.form,
      papers: checked.papers.map(({ material, state, scans = [] }) => ({
        material,
        state,
        scanIds: scans.map((scan) => scan.id),
      })),
      photoId: input.photoId ?? null,
      lang: input.lang,
      filedAt: act.at,
    },
  )
  await act.record({ hallId, act: 'pre-application.file', objectKind: 'pre-application', objectId: id })
  await act.emit({ name: 'pre-application.filed', hallId, payload: { preApplicationId: id } })
  return id
}

async function recordGuardian(
  act: PublicAct,
  hallId: string,
  guardian: CheckedGuardian | null,
): Promise<NamedGuardian | null> {
  if (guardian === null) return null
  const personId = await recordPerson(act, { hallId, facts: guardian satisfies CheckedPerson })
  return { personId, name: guardian.name, relation: guardian.relation }
}
