import type { Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { decideAct } from '../rules/index.ts'
import { listCaseEvents } from '../store/case-events.ts'
import { lockCaseByKey } from '../store/case-files.ts'
import type { CaseDeps } from './deps.ts'
import { writeStep } from './write-step.ts'

/** 办结: the document is made, so the case is ready. Called by an event that may come twice. */
export async function markReady(
  deps: CaseDeps,
  tools: Tools,
  { hallId, caseId, documentId }: { hallId: string; caseId: string; documentId: string },
): Promise<void> {
  await runSystemAct(tools, 'cases.mark-ready', async (act) => {
    const before = await lockCaseByKey(act.tx, { hallId, id: caseId })
    const history = await listCaseEvents(act.tx, { hallId, caseId })
    if (!decideAct('markReady', { state: before.state, history }, null).ok) return
    await writeStep(deps, act, {
      before,
      record: { ...before, state: 'ready', version: before.version + 1, endedAt: act.at },
      history,
      kind: 'document-made',
      staffId: null,
      operationId: `document:${documentId}`,
      payload: { documentId },
      note: null,
    })
    await act.emit({ name: 'case.ready', hallId, payload: { caseId } })
  })
}
