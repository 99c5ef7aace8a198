import pg from 'pg'
import type { Act } from '../../apps/demo/figures.ts'

/** What the database alone can do of an act: its central statement, and nothing around it. */
export interface Raw {
  readonly perSecond: number
  readonly p50: number
}

/** The same tables, keys and indexes as the hall's, in a schema beside it; foreign keys stay behind. */
const setUp = `
  create schema bench;
  create table bench.ticket (like public.ticket including defaults including indexes);
  create table bench.pre_application (like public.pre_application including defaults including indexes);
  create table bench.case_file (like public.case_file including defaults including indexes);
  create table bench.number_series (like public.number_series including defaults including indexes)`

const serial = `with taken as (
    insert into bench.number_series (hall_id, series, period, last) values ('dongxihu', $1, '2024-07-15', 1)
    on conflict (hall_id, series, period) do update set last = bench.number_series.last + 1
    returning last)`

interface Statement {
  readonly text: string
  readonly values: (at: number) => unknown[]
}

/** In the order in which they can run: who is called was drawn before. */
const statements: Readonly<Record<Act, Statement>> = {
  draw: {
    text: `${serial}
      insert into bench.ticket (hall_id, id, day, number, queue, service, state, order_at, drawn_at, token_hash)
      select 'dongxihu', gen_random_uuid(), '2024-07-15', $1 || last, $1, 'passport-first', 'waiting', clock_timestamp(),
        clock_timestamp(), $2 from taken`,
    values: (at) => ['ABCD'.charAt(at % 4), Buffer.from(`token ${at}`)],
  },
  file: {
    text: `insert into bench.pre_application
        (hall_id, id, service, service_version, answers, person_id, applicant_name, lang, consented_at, filed_at)
      values ('dongxihu', gen_random_uuid(), 'passport-first', '1', $1, gen_random_uuid(), '王子豪', 'zh-CN', now(), now())`,
    values: () => [JSON.stringify({ reason: 'first', companion: 'mother' })],
  },
  call: {
    text: `update bench.ticket set state = 'called', called_at = clock_timestamp(), last_called_at = clock_timestamp()
      where (hall_id, id) = (
        select hall_id, id from bench.ticket
        where hall_id = 'dongxihu' and day = '2024-07-15' and queue = $1 and state = 'waiting'
        order by order_at, id for update skip locked limit 1)`,
    values: (at) => ['ABCD'.charAt(at % 4)],
  },
  finish: {
    text: `update bench.ticket set state = 'finished', finished_at = clock_timestamp()
      where (hall_id, id) = (
        select hall_id, id from bench.ticket where hall_id = 'dongxihu' and state = 'called' for update skip locked limit 1)`,
    values: () => [],
  },
  accept: {
    text: `${serial}
      insert into bench.case_file (hall_id, id, number, service, state, version, pre_application_id, person_id,
        applicant_name, findings, clocks, updated_at)
      select 'dongxihu', gen_random_uuid(), 'HZ' || last, 'passport-first', 'accepted', 1, gen_random_uuid(),
        gen_random_uuid(), '王子豪', '[]', '[]', now() from taken`,
    values: () => ['case'],
  },
}

/** Each act so often, on so many connections at once, against the hall's own PostgreSQL. */
export async function measureRaw(
  url: string,
  { times, connections }: { times: number; connections: Readonly<Record<Act, number>> },
): Promise<Record<Act, Raw>> {
  const pool = new pg.Pool({ connectionString: url, max: Math.max(...Object.values(connections)) })
  try {
    await pool.query(setUp)
    const measured: [string, Raw][] = []
    for (const [act, statement] of Object.entries(statements)) {
      measured.push([act, await repeat(pool, statement, { times, at: connections[act as Act] })])
    }
    await pool.query('drop schema bench cascade')
    return Object.fromEntries(measured) as Record<Act, Raw>
  } finally {
    await pool.end()
  }
}

async function repeat(
  pool: pg.Pool,
  { text, values }: Statement,
  { times, at }: { times: number; at: number },
): Promise<Raw> {
  const took: number[] = []
  let next = 0
  const name = `raw ${text.length}`
  const work = async (): Promise<void> => {
    const client = await pool.connect()
    try {
      while (next < times) {
        next += 1
        const started = performance.now()
        await client.query({ name, text, values: values(next) })
        took.push(performance.now() - started)
      }
    } finally {
      client.release()
    }
  }
  const started = performance.now()
  await Promise.all(Array.from({ length: at }, work))
  const seconds = (performance.now() - started) / 1000
  const sorted = took.toSorted((one, other) => one - other)
  return { perSecond: times / seconds, p50: sorted[Math.floor(sorted.length / 2)] ?? 0 }
}
