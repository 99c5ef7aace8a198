import type { CaseDetail, CaseReason } from '#contract/cases.ts'
import { hallDate } from '#kernel/clock.ts'
import type { Decision } from '#kernel/result.ts'
import type { Act } from '#platform/command/act.ts'
import { decideExtension, decidePause, decideResumption } from '../rules/index.ts'
import { type CaseInput, takeStep } from './decide-case.ts'
import type { CaseDeps } from './deps.ts'

type Timed = Promise<Decision<CaseDetail, CaseReason | 'not-found'>>

/** 期限中止: the clocks stop from a day on, on a ground of the law; the citizen is told in writing (行政许可法 Art 45). */
export function pauseCase(
  deps: CaseDeps,
  act: Act,
  { params, body }: CaseInput<{ ground: string; from: string; note: string }>,
): Timed {
  const { ground, from } = body
  const today = hallDate(act.now).toString()
  return takeStep(deps, act, {
    caseId: params.caseId,
    expectedVersion: body.expectedVersion,
    act: 'pause',
    kind: 'paused',
    note: body.note,
    time: ({ clocks }, lapses) => decidePause({ law: deps.catalogue.procedure, lapses, clocks, ground, from, today }),
  })
}

/** 期限恢复: `to` was the last day that is not counted. */
export function resumeCase(
  deps: CaseDeps,
  act: Act,
  { params, body }: CaseInput<{ to: string; note?: string | undefined }>,
): Timed {
  const today = hallDate(act.now).toString()
  return takeStep(deps, act, {
    caseId: params.caseId,
    expectedVersion: body.expectedVersion,
    act: 'resume',
    kind: 'resumed',
    note: body.note ?? null,
    time: (_before, lapses) => decideResumption({ lapses, to: body.to, today }),
  })
}

/** 延长期限: by the head of the organ, once; the citizen is told why (行政许可法 Art 42). */
export function extendCase(deps: CaseDeps, act: Act, { params, body }: CaseInput<{ note: string }>): Timed {
  const today = hallDate(act.now).toString()
  return takeStep(deps, act, {
    caseId: params.caseId,
    expectedVersion: body.expectedVersion,
    act: 'extend',
    kind: 'extended',
    note: body.note,
    time: ({ clocks }, lapses) => decideExtension({ law: deps.catalogue.procedure, lapses, clocks, today }),
  })
}
