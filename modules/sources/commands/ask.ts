import { type ExemptPaper, SourceId, type SourceReason } from '#contract/sources.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { findPreApplication } from '#modules/intake/public.ts'
import { lockServedTicket } from '#modules/tickets/public.ts'
import type { Act } from '#platform/command/act.ts'
import { addSourceJob } from '../jobs/source-job.ts'
import { materialsOf, type SourceDeps, viewPapers } from '../queries.ts'
import { decideAsk, sourceOf } from '../rules/index.ts'
import { insertCheck, listNewestChecks, reopenCheck } from '../store/checks.ts'
import { appendStep } from '../store/steps.ts'

export interface AskInput {
  readonly ticketId: string
  readonly preApplicationId: string
  readonly material: string
}

/** Asks the source of a paper for the person at my window. The question is written; a job asks it. */
export async function askSource(
  deps: SourceDeps,
  act: Act,
  input: AskInput,
): Promise<Decision<ExemptPaper, SourceReason | 'not-found'>> {
  const { principal, tx, at } = act
  if (principal.kind !== 'staff') return refused('not-found')
  const ticket = await lockServedTicket(act, input.ticketId)
  if (!ticket.ok) return ticket
  const record = await findPreApplication(tx, { scope: act.scope, id: input.preApplicationId })
  if (record === undefined || !ticket.value.preApplicationIds.includes(record.id)) return refused('not-found')
  const { hallId, id: preApplicationId } = record
  const materials = await materialsOf(deps, { db: tx, ...act }, record)
  const material = materials.find(({ id }) => id === input.material)
  const matter = { hallId, preApplicationId }
  const newest = (await listNewestChecks(tx, matter)).find((check) => check.material === input.material)
  const decision = decideAsk({
    material,
    connected: deps.connected,
    isDecided: await deps.isDecided(tx, matter),
    newest: newest?.state,
  })
  if (!decision.ok) return decision
  const { staffId } = principal
  if (material !== undefined && decision.value !== 'known') {
    const again = decision.value === 'again' ? newest : undefined
    const id = again?.id ?? act.tools.ids.next()
    const source = SourceId.parse(sourceOf(material))
    if (again !== undefined) await reopenCheck(tx, { hallId, id, staffId, at })
    const isMine =
      again !== undefined || (await insertCheck(tx, { ...matter, id, material: material.id, source, staffId, at }))
    if (isMine) {
      await appendStep(tx, { hallId, id }, { kind: 'asked', at, staffId })
      const facts = { source, material: material.id, preApplicationId }
      await act.record({ hallId, act: 'source.request', objectKind: 'source-check', objectId: id, facts })
      await act.announce(hallId, 'sources')
      await addSourceJob(tx, { hallId, id })
    }
  }
  const papers = await viewPapers(deps, { db: tx, ...act }, record)
  const paper = papers.find((one) => one.material === input.material)
  return paper === undefined ? refused('not-found') : accepted(paper)
}
