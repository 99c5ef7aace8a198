import type { Service } from '#contract/service.ts'
import { type PreApplicationRecord, wasCalledReady } from '#modules/intake/public.ts'
import type { Act } from '#platform/command/act.ts'
import { markTurnedAway } from '../store/case-files.ts'
import type { CaseDeps } from './deps.ts'

/**
 * The dry run told this person that everything was there, and the window does not accept: the supervisor counts it, for
 * somebody came in vain on our word.
 */
export async function noteTurnedAway(
  { catalogue }: CaseDeps,
  act: Act,
  { preApplication, service, caseId }: { preApplication: PreApplicationRecord; service: Service; caseId: string },
): Promise<void> {
  const deps = { db: act.tx, cipher: act.tools.cipher, catalogue }
  if (!(await wasCalledReady(deps, { record: preApplication, service }))) return
  await markTurnedAway(act.tx, { hallId: preApplication.hallId, id: caseId, at: act.at })
}
