import type { CatalogueReason } from '#contract/catalogue.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { filePreApplication as fileEndpoint, IntakeReason, PreApplication } from '#contract/intake.ts'
import type { TicketReason } from '#contract/tickets.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type Catalogue, findHall, findService } from '#modules/catalogue/public.ts'
import { recordPerson } from '#modules/people/public.ts'
import { drawTicket } from '#modules/tickets/public.ts'
import { claimUpload } from '#modules/uploads/public.ts'
import type { Act } from '#platform/command/act.ts'
import { checkPreApplication } from './rules/index.ts'
import { insertPreApplication } from './store.ts'

export interface IntakeDeps {
  readonly catalogue: Catalogue
}

type Filed = Decision<ReplyOf<typeof fileEndpoint>, IntakeReason | CatalogueReason | TicketReason | 'not-allowed'>

/** Files what the kiosk holds and draws the ticket: both or neither. */
export async function filePreApplication({ catalogue }: IntakeDeps, act: Act, input: PreApplication): Promise<Filed> {
  const { principal, tools, tx, at } = act
  if (principal.kind !== 'device') return refused('not-allowed')
  const { hallId } = principal
  const on = hallDate(act.now).toString()
  const service = findService(catalogue, { code: input.service, on })
  const hall = findHall(catalogue, hallId)
  if (service === undefined || hall === undefined || !hall.services.includes(service.code)) {
    return refused('service-unknown', { field: 'service' })
  }
  const checked = checkPreApplication({ service, input, on, calendar: catalogue.calendar })
  if (!checked.ok) return checked
  const photo = await claimUpload(act, { kind: 'photo', hallId, id: input.photoId })
  if (!photo.ok) return refused(photo.reason, { field: 'photoId' })

  const { applicant, guardian } = checked.value
  const personId = await recordPerson(act, { hallId, facts: applicant })
  const guardianPersonId = guardian === null ? null : await recordPerson(act, { hallId, facts: guardian })
  const id = tools.ids.next()
  await insertPreApplication(
    { tx, cipher: tools.cipher },
    {
      hallId,
      id,
      service: service.code,
      serviceVersion: service.version,
      answers: input.answers,
      personId,
      applicantName: applicant.name,
      contact: { phone: applicant.phone, email: applicant.email },
      guardian:
        guardian === null || guardianPersonId === null
          ? null
          : { personId: guardianPersonId, name: guardian.name, relation: guardian.relation },
      photoId: input.photoId,
      lang: input.lang,
      filedAt: at,
    },
  )
  const ticket = await drawTicket(act, { hall, queue: service.queue, service: service.code, preApplicationId: id })
  if (!ticket.ok) return ticket
  await act.record({ hallId, act: 'pre-application.file', objectKind: 'pre-application', objectId: id })
  await act.emit({ name: 'pre-application.filed', hallId, payload: { preApplicationId: id } })
  return accepted({ preApplicationId: id, ticket: ticket.value })
}
