import { parseArgs } from 'node:util'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Speed } from './actors/pace.ts'

export interface DemoOptions {
  readonly people: number
  readonly speed: Speed
  readonly seed: number
  /** One JSON line at the end instead of words. */
  readonly json: boolean
  /** Keeps the hall open after the morning, for looking around, until Ctrl-C. */
  readonly stay: boolean
  /** A hall that runs already, instead of one of our own. */
  readonly url: string | undefined
  /** Of that hall: the line that `youban serve --json` said, in a file. */
  readonly world: string | undefined
  /** Of that hall: its database, to compare the ledger with. */
  readonly database: string | undefined
}

const speeds = ['1', '10', '60', 'max'] as const
const mostPeople = 20_000

/** Reads the command line; refused with what was expected and what was found. */
export function readOptions(argv: readonly string[]): Decision<DemoOptions, 'usage', { text: string }> {
  const parsed = parse(argv)
  if (typeof parsed === 'string') return refused('usage', { text: parsed })
  const { values, positionals } = parsed
  if (positionals.length > 0) return refused('usage', { text: `expected options only, found ${positionals.join(' ')}` })
  const people = wholeNumber(values.people ?? (values.speed === 'max' ? '400' : '320'), mostPeople)
  if (people === undefined || people < 1)
    return refused('usage', { text: `--people: expected 1 to ${mostPeople}, found ${values.people}` })
  const seed = wholeNumber(values.seed ?? '20240715', 2 ** 31)
  if (seed === undefined) return refused('usage', { text: `--seed: expected a whole number, found ${values.seed}` })
  const speed = speeds.find((one) => one === (values.speed ?? '60'))
  if (speed === undefined)
    return refused('usage', { text: `--speed: expected ${speeds.join(', ')}, found ${values.speed}` })
  if ((values.url === undefined) !== (values.world === undefined))
    return refused('usage', { text: '--url and --world FILE belong together' })
  if (values.database !== undefined && values.url === undefined)
    return refused('usage', { text: '--database is of the hall at --url' })
  const { json = false, stay = false, url, world, database } = values
  return accepted({
    people,
    seed,
    speed: speed === 'max' ? speed : Number(speed),
    json,
    stay,
    url: url?.replace(/\/$/, ''),
    world,
    database,
  })
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        people: { type: 'string' },
        speed: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean' },
        stay: { type: 'boolean' },
        url: { type: 'string' },
        world: { type: 'string' },
        database: { type: 'string' },
      },
    })
  } catch (error) {
    // An unknown option is the person's mistake and is told in Node's own words.
    return error instanceof Error ? error.message : String(error)
  }
}

function wholeNumber(text: string, most: number): number | undefined {
  return /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : undefined
}
