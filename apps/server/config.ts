import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Doors } from '#modules/sources/public.ts'
import { sourceSettings } from './source-settings.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const url = z.url({ protocol: /^https?$/ })

/** Environment → settings. The table in the README is this list; `npx youban help` prints it. */
export const settings = {
  PORT: {
    fallback: '8080',
    schema: z.coerce.number().int().min(0).max(65_535),
    what: 'port of the HTTP server; 0 takes a free one',
  },
  HOST: {
    fallback: '127.0.0.1',
    schema: z.string().min(1),
    what: 'address to listen on; 0.0.0.0 for the whole network',
  },
  YOUBAN_VAR: {
    fallback: './var',
    schema: z.string().min(1),
    what: 'folder for the database, the key and nothing else',
  },
  DATABASE_URL: {
    fallback: '',
    schema: z.string(),
    what: 'a PostgreSQL 15 or newer; without it the one that npm brought',
  },
  YOUBAN_CATALOGUE: {
    fallback: './catalogue',
    schema: z.string().min(1),
    what: 'folder of the dated data: services, halls, calendars, law',
  },
  YOUBAN_SEED: {
    fallback: 'demo',
    schema: z.enum(['demo', 'none']),
    what: '`demo` fills an empty database with the invented world',
  },
  YOUBAN_SECRET: {
    fallback: '',
    schema: z.string().regex(/^$|^[0-9a-f]{64,}$/),
    what: '32 bytes or more in hex; without it `secret.key` in var is made and used',
  },
  YOUBAN_PUBLIC_URL: {
    fallback: '',
    schema: z.union([url, z.literal('')]),
    what: 'the address people type; https makes cookies Secure',
  },
  YOUBAN_SMS_URL: {
    fallback: '',
    schema: z.union([url, z.literal('')]),
    what: 'HTTP gateway for messages; without it they stay in the outbox',
  },
  YOUBAN_SMS_TOKEN: { fallback: '', schema: z.string(), what: 'bearer token of the gateway' },
  YOUBAN_SMTP_URL: {
    fallback: '',
    schema: z.union([z.url({ protocol: /^smtps?$/ }), z.literal('')]),
    what: 'SMTP server for e-mail, smtp:// or smtps://',
  },
  YOUBAN_MAIL_FROM: { fallback: 'hall@youban.invalid', schema: z.email(), what: 'sender of e-mail' },
  YOUBAN_SOURCES: {
    fallback: '',
    schema: sourceSettings,
    what: 'internal sources that confirm papers: JSON `{"property-register": {"url": …, "secret": …}}`, or a file of it',
  },
  YOUBAN_RATE_LIMIT: {
    fallback: '1200',
    schema: z.coerce.number().int().min(1),
    what: 'requests a minute from one address',
  },
  YOUBAN_SIGN_IN_LIMIT: {
    fallback: '10',
    schema: z.coerce.number().int().min(1),
    what: 'sign-ins and enrolments a minute from one address, each',
  },
  YOUBAN_UPLOAD_LIMIT: {
    fallback: '20',
    schema: z.coerce.number().int().min(1),
    what: 'photos and scans a minute from the telephones of one address, each',
  },
  YOUBAN_TRUST_PROXY: {
    fallback: '',
    schema: z.enum(['', '1']),
    what: '1 behind a proxy that sets X-Forwarded-For and -Proto',
  },
  YOUBAN_CLOCK: {
    fallback: '',
    schema: z.union([z.iso.datetime({ offset: true }), z.literal('')]),
    what: 'start the clock at this instant (tests and demonstrations; refused when NODE_ENV is production)',
  },
  YOUBAN_CLOCK_SPEED: {
    fallback: '1',
    schema: z.coerce.number().min(1).max(600),
    what: 'how many times as fast the clock set by YOUBAN_CLOCK runs (demonstrations)',
  },
  YOUBAN_LOG_LEVEL: {
    fallback: 'info',
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
    what: 'how much is logged, as JSON lines on standard error',
  },
} as const

type Name = keyof typeof settings

/** What may hold a password or a key is never repeated, not even when it is wrong. */
const secretSettings: ReadonlySet<Name> = new Set([
  'YOUBAN_SECRET',
  'YOUBAN_SMS_TOKEN',
  'YOUBAN_SMS_URL',
  'YOUBAN_SMTP_URL',
  'DATABASE_URL',
  'YOUBAN_SOURCES',
])

export interface Config {
  readonly port: number
  readonly host: string
  readonly varDir: string
  readonly databaseUrl: string | undefined
  readonly catalogueDir: string
  readonly seed: 'demo' | 'none'
  readonly secret: Buffer | undefined
  readonly publicUrl: string | undefined
  readonly sms: { readonly url: string; readonly token: string } | undefined
  readonly smtp: { readonly url: string; readonly from: string } | undefined
  /** By the id of the source. */
  readonly sources: Doors
  readonly rateLimit: number
  readonly signInLimit: number
  readonly uploadLimit: number
  readonly trustProxy: boolean
  readonly clockStart: Temporal.Instant | undefined
  /** 1 is the real pace. */
  readonly clockSpeed: number
  readonly logLevel: string
}

export type ConfigFault = { readonly name: string; readonly reason: string }

/** Reads and checks the whole environment; every fault at once, each naming its variable. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; config: Config } | { ok: false; faults: ConfigFault[] } {
  const faults: ConfigFault[] = []
  function read<N extends Name>(name: N): z.output<(typeof settings)[N]['schema']> {
    const given = env[name]
    const parsed = settings[name].schema.safeParse(
      given === undefined || given === '' ? settings[name].fallback : given,
    )
    if (parsed.success) return parsed.data as z.output<(typeof settings)[N]['schema']>
    const found = secretSettings.has(name) ? 'something else (not shown: it may be a secret)' : JSON.stringify(given)
    faults.push({ name, reason: `${settings[name].what}; found ${found}` })
    return settings[name].schema.parse(settings[name].fallback) as z.output<(typeof settings)[N]['schema']>
  }
  const clock = read('YOUBAN_CLOCK')
  if (clock !== '' && env['NODE_ENV'] === 'production') {
    faults.push({ name: 'YOUBAN_CLOCK', reason: 'a hall in production runs on the real time' })
  }
  const clockSpeed = read('YOUBAN_CLOCK_SPEED')
  if (clockSpeed !== 1 && clock === '') {
    faults.push({ name: 'YOUBAN_CLOCK_SPEED', reason: 'only a clock set by YOUBAN_CLOCK runs faster' })
  }
  const smsUrl = read('YOUBAN_SMS_URL')
  const smtpUrl = read('YOUBAN_SMTP_URL')
  const secret = read('YOUBAN_SECRET')
  const config: Config = {
    port: read('PORT'),
    host: read('HOST'),
    varDir: resolve(read('YOUBAN_VAR')),
    databaseUrl: orUndefined(read('DATABASE_URL')),
    catalogueDir: catalogueOf(env['YOUBAN_CATALOGUE']),
    seed: read('YOUBAN_SEED'),
    secret: secret === '' ? undefined : Buffer.from(secret, 'hex'),
    publicUrl: orUndefined(read('YOUBAN_PUBLIC_URL')),
    sms: smsUrl === '' ? undefined : { url: smsUrl, token: read('YOUBAN_SMS_TOKEN') },
    smtp: smtpUrl === '' ? undefined : { url: smtpUrl, from: read('YOUBAN_MAIL_FROM') },
    sources: read('YOUBAN_SOURCES'),
    rateLimit: read('YOUBAN_RATE_LIMIT'),
    signInLimit: read('YOUBAN_SIGN_IN_LIMIT'),
    uploadLimit: read('YOUBAN_UPLOAD_LIMIT'),
    trustProxy: read('YOUBAN_TRUST_PROXY') === '1',
    clockStart: clock === '' ? undefined : Temporal.Instant.from(clock),
    clockSpeed,
    logLevel: read('YOUBAN_LOG_LEVEL'),
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config }
}

/** Ours lies beside the code, wherever the server is started from. */
function catalogueOf(given: string | undefined): string {
  return given === undefined || given === '' ? join(root, 'catalogue') : resolve(given)
}

function orUndefined(text: string): string | undefined {
  return text === '' ? undefined : text
}
