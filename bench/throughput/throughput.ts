import { type Act, acts, type Figures, type Throughput } from '../../apps/demo/figures.ts'
import type { Message } from '../../apps/demo/hall/sms.ts'
import { openOwnHall } from '../../apps/demo/open.ts'
import { rehearse } from '../../apps/demo/run.ts'
import type { Measurement } from '../measurement.ts'
import { measureRaw, type Raw } from './raw.ts'

/** BENCH_PEOPLE asks for another crowd. */
const people = Number(process.env['BENCH_PEOPLE'] ?? 200)
const seed = 20240715
/** As many at once as the demonstration has: families at the doors, nine windows. */
const connections: Readonly<Record<Act, number>> = { draw: 16, file: 16, call: 9, finish: 9, accept: 9 }
const rawTimes = 2_000

interface Line extends Throughput {
  readonly act: Act
  readonly raw: Raw
  /** Of what the database alone does with the central statement, in the same run. */
  readonly ofRaw: number
}

export const throughput: Measurement = {
  name: 'throughput',
  about: `a morning of ${people} people as fast as it goes, beside the bare statements on the same database`,
  measure: async () => {
    let deliver: (message: Message) => void = () => undefined
    const stage = await openOwnHall({ speed: 'max', onMessage: (message) => deliver(message) })
    try {
      if (stage.databaseUrl === undefined) throw new Error('expected the database of the hall, found none')
      const { signal: stop } = new AbortController()
      const wanted = { people, seed, speed: 'max', stop, onProgress: () => undefined } as const
      const rehearsal = await rehearse(stage, wanted, () => undefined)
      deliver = rehearsal.receive
      const figures = await rehearsal.figures
      const raw = await measureRaw(stage.databaseUrl, { times: rawTimes, connections })
      const lines = acts.map((act): Line => {
        const measured = figures.throughput[act]
        return { act, ...measured, raw: raw[act], ofRaw: measured.perSecond / raw[act].perSecond }
      })
      const facts = { people, seconds: figures.seconds, wait: figures.wait, acts: lines, ledger: isEqual(figures) }
      return { facts, lines: [heading, ...lines.map(lineOf), endOf(figures)] }
    } finally {
      await stage.close()
    }
  },
}

function isEqual({ ledger, faults }: Figures): boolean {
  return ledger?.differences.length === 0 && faults.length === 0
}

const heading = row('act', ['times', 'a second', 'p50 ms', 'p95 ms', 'raw a second', 'raw p50 ms', 'of raw'])

function lineOf({ act, count, perSecond, p50, p95, raw, ofRaw }: Line): string {
  const cells = [
    count,
    perSecond.toFixed(1),
    p50.toFixed(0),
    p95.toFixed(0),
    raw.perSecond.toFixed(0),
    raw.p50.toFixed(2),
  ]
  return row(act, [...cells, ofRaw.toFixed(4)])
}

function endOf(figures: Figures): string {
  const { families, seconds, repeats } = figures
  const ledger = isEqual(figures) ? 'the ledger equals the database' : 'the ledger does not equal the database'
  return `${people} people in ${families} families in ${seconds.toFixed(0)} s, ${repeats} writes sent twice: ${ledger}`
}

function row(name: string, cells: readonly (string | number)[]): string {
  return [name.padEnd(10), ...cells.map((cell) => String(cell).padStart(13))].join(' ')
}
