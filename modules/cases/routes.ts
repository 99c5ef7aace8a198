import * as time from '#contract/case-clocks.ts'
import * as contract from '#contract/cases.ts'
import { getCaseDocument, lookUpCase } from '#contract/citizen.ts'
import { listCollections, openReceiver as openReceiverEndpoint } from '#contract/collection.ts'
import { listDeferralBlocks, restoreDeferral as restoreDeferralEndpoint } from '#contract/deferrals.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { handOverCase, openReceiver, postDocument } from './commands/collect.ts'
import { decideCase, reviewCase } from './commands/decide-case.ts'
import type { CaseDeps } from './commands/deps.ts'
import { acceptCase, notifyMissing, refuseCase } from './commands/open-case.ts'
import { restoreDeferral } from './commands/restore.ts'
import { supplyPaper } from './commands/supply.ts'
import { extendCase, pauseCase, resumeCase } from './commands/time.ts'
import { readAlerts, readMovedDates } from './queries/alerts.ts'
import { readBlocks } from './queries/blocks.ts'
import { readCaseDocument, readCaseStatus } from './queries/citizen.ts'
import { readCollections } from './queries/collections.ts'
import { readCase, readCases } from './queries/list.ts'

// The lock of a case stops guessing at one; this slows trying many. A hall's own Wi-Fi is one address for all its phones.
const perMinute = 60

export function caseRoutes(host: HttpHost, deps: CaseDeps): void {
  const accept = { as: ['staff'], verb: 'case.accept' } as const
  const read = { as: ['staff'], verb: 'case.read' } as const
  host.command(contract.acceptCase, accept, (act, { body }) => acceptCase(deps, act, body))
  host.command(contract.notifyMissing, accept, (act, { body }) => notifyMissing(deps, act, body))
  host.command(contract.refuseCase, accept, (act, { body }) => refuseCase(deps, act, body))
  host.query(contract.listCases, read, (reading, { query }) => readCases(reading, query))
  host.query(contract.getCase, read, (reading, { params }) => readCase(deps, reading, params.caseId))
  host.command(contract.reviewCase, { as: ['staff'], verb: 'case.review' }, (act, input) =>
    reviewCase(deps, act, input),
  )
  host.command(contract.decideCase, { as: ['staff'], verb: 'case.approve' }, (act, input) =>
    decideCase(deps, act, input),
  )
  const handOver = { as: ['staff'], verb: 'case.hand-over' } as const
  host.command(contract.handOverCase, handOver, (act, input) => handOverCase(deps, act, input))
  host.command(contract.postDocument, handOver, (act, input) => postDocument(deps, act, input))
  host.command(openReceiverEndpoint, handOver, (act, { params }) => openReceiver(act, params.caseId), {
    // A stored reply would hold the address, and show it again without a line in the trail.
    replay: 'run-again',
  })
  const pause = { as: ['staff'], verb: 'case.pause' } as const
  const alert = { as: ['staff'], verb: 'alert.read' } as const
  host.command(time.pauseCase, pause, (act, input) => pauseCase(deps, act, input))
  host.command(time.resumeCase, pause, (act, input) => resumeCase(deps, act, input))
  host.command(time.extendCase, { as: ['staff'], verb: 'case.extend' }, (act, input) => extendCase(deps, act, input))
  host.command(time.supplyPaper, accept, (act, input) => supplyPaper(deps, act, input))
  const restore = { as: ['staff'], verb: 'deferral.restore' } as const
  host.query(listDeferralBlocks, restore, (reading, { query }) => readBlocks(reading, query))
  host.command(restoreDeferralEndpoint, restore, (act, { params, body }) =>
    restoreDeferral(act, { blockId: params.blockId, ...body }),
  )
  host.query(time.listAlerts, alert, (reading, { query }) => readAlerts(reading, query))
  host.query(time.listMovedDates, alert, (reading, { query }) => readMovedDates(reading, query))
  host.query(listCollections, read, (reading, { query }) => readCollections(deps, reading, query))
  host.publicQuery(lookUpCase, (reading, { body }) => readCaseStatus(deps, reading, body), { perMinute })
  host.publicQuery(getCaseDocument, (reading, { body }) => readCaseDocument(reading, body), { perMinute })
}
