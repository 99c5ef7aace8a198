import { type Logger, pino } from 'pino'

export type Log = Logger

export interface LogOptions {
  readonly level: string
  readonly pretty?: boolean
}

/**
 * The program's log: one JSON line an event on standard error. Only what is named is logged (ids, routes, durations);
 * bodies, headers, names and numbers never are, so there is nothing to mask.
 */
export function openLog({ level }: LogOptions): Log {
  return pino({ level, base: null, serializers: { err: plainError, error: plainError } }, pino.destination(2))
}

// A database error repeats the values of the row it refused in `detail`: those are personal, its code and constraint are not.
function plainError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error }
  const known = error as Error & { code?: string; constraint?: string }
  const fromDatabase = typeof known.code === 'string' && /^[0-9A-Z]{5}$/.test(known.code)
  return {
    name: error.name,
    message: fromDatabase ? `database error ${known.code}` : error.message,
    code: known.code,
    constraint: known.constraint,
    stack: error.stack?.split('\n').slice(1).join('\n'),
    ...(error.cause === undefined ? {} : { cause: plainError(error.cause) }),
  }
}
