import { setTimeout as sleep } from 'node:timers/promises'
import { type Figures, figuresOf } from './figures.ts'
import { compareLedger } from './ledger/compare.ts'
import type { Entry } from './ledger/ledger.ts'
import { openHallRecords } from './ledger/store.ts'
import type { Stage } from './open.ts'
import { hallId, type Play, startPlay } from './play.ts'

type Wanted = Omit<Play, 'opened' | 'hasMessages'>

export interface Rehearsal {
  /** What the telephones get. */
  readonly receive: ReturnType<typeof startPlay>['receive']
  readonly figures: Promise<Figures>
}

/** A whole morning on a stage: played, settled, compared. What was in the hall before is not the morning's. */
export async function rehearse(stage: Stage, wanted: Wanted, onSettling: () => void): Promise<Rehearsal> {
  const before = await recordsOf(stage)
  const playing = startPlay({ ...wanted, opened: stage.opened, hasMessages: stage.hasMessages })
  return { receive: playing.receive, figures: finish() }

  async function finish(): Promise<Figures> {
    const played = await playing.done
    onSettling()
    await settle(stage, wanted.stop)
    const after = await recordsOf(stage)
    if (after === undefined || before === undefined) return figuresOf(played, undefined)
    const known = new Set(before.map(placeOf))
    const differences = compareLedger({
      ledger: played.ledger.entries(),
      database: after.filter((entry) => isOurs(stage, entry) && !known.has(placeOf(entry))),
      doubles: played.ledger.doubles(),
    })
    return figuresOf(played, differences)
  }
}

function isOurs({ hasMessages }: Stage, { book }: Entry): boolean {
  return hasMessages || book !== 'message'
}

function placeOf({ book, key }: Entry): string {
  return `${book} ${key}`
}

async function recordsOf({ databaseUrl }: Stage): Promise<Entry[] | undefined> {
  if (databaseUrl === undefined) return undefined
  const records = await openHallRecords(databaseUrl)
  try {
    return await records.entries(hallId)
  } finally {
    await records.close()
  }
}

const settleWithin = 15 * 60_000

/** Messages and papers are made after their act was acknowledged; a hall that never finishes is compared as it stands. */
async function settle({ databaseUrl, hasMessages }: Stage, stop: AbortSignal): Promise<void> {
  if (databaseUrl === undefined || !hasMessages) return
  const records = await openHallRecords(databaseUrl)
  try {
    const deadline = performance.now() + settleWithin
    while (performance.now() < deadline && (await records.countUnsettled()) > 0) {
      await sleep(200, undefined, { signal: stop })
    }
  } finally {
    await records.close()
  }
}
