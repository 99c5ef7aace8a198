import type { Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { decideAct } from '../rules/index.ts'
import { appendCaseEvent, listCaseEvents } from '../store/case-events.ts'
import { lockCaseByKey, saveCase } from '../store/case-files.ts'

/** 办结: the document is made, so the case is ready. Called by an event that may come twice. */
export async function markReady(
  tools: Tools,
  { hallId, caseId, documentId }: { hallId: string; caseId: string; documentId: string },
): Promise<void> {
  await runSystemAct(tools, 'cases.mark-ready', async (act) => {
    const before = await lockCaseByKey(act.tx, { hallId, id: caseId })
    const history = await listCaseEvents(act.tx, { hallId, caseId })
    if (!decideAct('markReady', { state: before.state, history }, null).ok) return
    const record = { ...before, state: 'ready' as const, version: before.version + 1, endedAt: act.at }
    await saveCase(act.tx, record, act.at)
    await appendCaseEvent(act.tx, {
      hallId,
      caseId,
      seq: record.version,
      operationId: `document:${documentId}`,
      kind: 'document-made',
      staffId: null,
      at: act.at,
      payload: { documentId },
      note: null,
    })
    await act.record({ hallId, act: 'case.ready', objectKind: 'case', objectId: caseId })
    await act.announce(hallId, 'cases')
    await act.emit({ name: 'case.ready', hallId, payload: { caseId } })
  })
}
