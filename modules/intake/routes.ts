import { listArrivals } from '#contract/arrivals.ts'
import * as corrections from '#contract/corrections.ts'
import * as contract from '#contract/intake.ts'
import * as pictures from '#contract/pictures.ts'
import { runPublicAct } from '#platform/command/run.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { checkIn, checkInByPhone } from './commands/check-in.ts'
import { correctEntry } from './commands/correct.ts'
import type { IntakeDeps } from './commands/deps.ts'
import { openDraft, saveDraft } from './commands/drafts.ts'
import { filePreApplication, filePreApplicationAtWindow, filePreApplicationByPhone } from './commands/file.ts'
import { addPaperPicture, takePortrait } from './commands/picture.ts'
import { readArrivals } from './queries/arrivals.ts'
import { readCorrections } from './queries/corrections.ts'
import { readPictures } from './queries/pictures.ts'
import { readPreApplication } from './queries/pre-application.ts'

/** Doors without a key, a minute from one address: a family fills in slowly, and codes are guessed fast. */
const limits = { filing: 20, checkIn: 20, draft: 20 } as const

export function intakeRoutes(host: HttpHost, deps: IntakeDeps): void {
  const file = { as: ['kiosk', 'staff'], verb: 'pre-application.file' } as const
  host.command(contract.filePreApplication, file, (act, { body }) => filePreApplication(deps, act, body))
  host.command(
    contract.filePreApplicationAtWindow,
    { as: ['staff'], verb: 'pre-application.file' },
    (act, { params, body }) => filePreApplicationAtWindow(deps, act, { ticketId: params.ticketId, input: body }),
  )
  host.command(contract.checkIn, { as: ['kiosk', 'staff'], verb: 'ticket.draw' }, (act, { body }) =>
    checkIn(deps, act, body),
  )
  const read = { as: ['staff'], verb: 'pre-application.read' } as const
  host.query(contract.getPreApplication, read, (reading, { params }) =>
    readPreApplication(deps, reading, params.preApplicationId),
  )
  host.query(corrections.listCorrections, read, (reading, { params }) =>
    readCorrections(deps, reading, params.preApplicationId),
  )
  // Whoever decides at the window puts right what it is decided on; auxiliaries do not (辅警 assist).
  host.command(corrections.correctEntry, { as: ['staff'], verb: 'case.accept' }, (act, { params, body }) =>
    correctEntry(deps, act, { ...params, ...body }),
  )
  host.query(pictures.getPictures, read, (reading, { params }) => readPictures(reading, params.preApplicationId))
  // Assisting, not deciding: whoever may upload may photograph, at the window they sit at.
  host.command(pictures.addPaperPicture, { as: ['staff'], verb: 'scan.add' }, (act, { params, body }) =>
    addPaperPicture(deps, act, { ...params, ...body }),
  )
  host.command(pictures.takePortrait, { as: ['staff'], verb: 'photo.add' }, (act, { params, body }) =>
    takePortrait(deps, act, { ...params, ...body }),
  )
  host.query(listArrivals, read, (reading) => readArrivals(deps, reading))
  host.publicCommand(
    contract.filePreApplicationByPhone,
    (act, { params, body }) => filePreApplicationByPhone(deps, act, { hallId: params.hallId, input: body }),
    { perMinute: limits.filing },
  )
  host.publicCommand(
    contract.checkInByPhone,
    (act, { params, body }) => checkInByPhone(deps, act, { hallId: params.hallId, ...body }),
    { perMinute: limits.checkIn },
  )
  host.publicCommand(
    contract.saveDraft,
    (act, { params, body }) => saveDraft(deps, act, { hallId: params.hallId, content: body.content }),
    { perMinute: limits.draft },
  )
  // A refusal must not undo the count of wrong guesses, so the draft is tried in a transaction of its own.
  host.publicQuery(
    contract.openDraft,
    (reading, { params, body }) =>
      runPublicAct(reading.tools, (act) => openDraft(act, { hallId: params.hallId, ...body })),
    { perMinute: limits.draft },
  )
}
