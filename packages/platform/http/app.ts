import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { uploadBytesLimit } from '#contract/uploads.ts'
import { refused } from '#kernel/result.ts'
import type { Log } from '../log/log.ts'
import { refuse } from './host.ts'
import { langOf } from './lang.ts'
import { type InputIssue, inputProblem, problemType } from './problems.ts'
import { addSecurity } from './security.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route's body is bytes, not JSON. */
    takesBytes?: boolean
  }
}

export interface AppOptions {
  readonly log: Log
  /** The addresses that people type, with scheme: decides cookies and which origins may write. */
  readonly publicUrl: string | undefined
  /** Requests a minute from one address; sign-in and look-ups have their own, narrower limits. */
  readonly rateLimit: number
  readonly trustProxy: boolean
  readonly version: string
}

const jsonLimit = 64 * 1024
/** A request that is not whole after so long is dropped: it could hold a stop up, or a connection for good. */
const requestMs = 30_000

/** The HTTP server without routes: parsing, limits, headers, origins, problems, OpenAPI. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    // Fastify's own logger type is narrower than pino's, so it gets the base of it.
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: jsonLimit,
    requestTimeout: requestMs,
    // One proxy of ours: what it says of the address counts, what the client wrote before it does not.
    trustProxy: options.trustProxy ? (_address, hop) => hop < 1 : false,
    genReqId: () => '',
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  addParsers(app)
  letGoWhenClosing(app)
  await app.register(cookie)
  await app.register(rateLimit, {
    max: options.rateLimit,
    timeWindow: 60_000,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429, code: 'TOO_MANY' }),
  })
  addErrors(app)
  refuseNul(app)
  await addSecurity(app, options.publicUrl)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Youban 网谷优办',
        version: options.version,
        description: 'The HTTP contract of the hall. Every write needs an Idempotency-Key; every problem is RFC 9457.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
    transform: jsonSchemaTransform,
  })
  app.get('/api/openapi.json', { schema: { hide: true } as object }, () => app.swagger())
  return app
}

/** A reply sent while the server stops ends its connection: one kept alive would hold the stop up for a minute. */
function letGoWhenClosing(app: FastifyInstance): void {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close')
  })
}

function addParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(String(body)))
    } catch {
      // The parser's message quotes the input, which may be personal: only the fact is passed on.
      done(Object.assign(new Error('the body is not JSON'), { statusCode: 400, code: 'MALFORMED_BODY' }))
    }
  })
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (request, body, done) => {
    // Only where bytes are asked for: elsewhere a buffer would be judged as an object with a field for every byte.
    if (request.routeOptions.config.takesBytes === true) return done(null, body)
    return done(Object.assign(new Error('bytes where JSON is expected'), { statusCode: 415, code: 'BYTES_NOT_TAKEN' }))
  })
}

/** PostgreSQL's text has no NUL; said here by name, it is a fault of the input and not of the server. */
function refuseNul(app: FastifyInstance): void {
  app.addHook('preValidation', async (request, reply) => {
    const field = findNul(request.body) ?? findNul(request.query) ?? findNul(request.params)
    if (field === undefined) return undefined
    const issue = { path: field, code: 'invalid_value' }
    const problem = inputProblem([issue], langOf(request))
    return reply.status(problem.status).type(problemType).serializer(JSON.stringify).send(problem)
  })
}

function findNul(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value === 'string') return value.includes('\0') ? path : undefined
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = key.includes('\0') ? path : findNul(inner, [...path, key])
    if (found !== undefined) return found
  }
  return undefined
}

function addErrors(app: FastifyInstance): void {
  // Looking for what does not exist counts like any other request.
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    refuse(reply, langOf(request), refused('not-found')),
  )
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const lang = langOf(request)
    if (hasZodFastifySchemaValidationErrors(error)) {
      const problem = inputProblem(error.validation.map(issueOf), lang)
      return reply.status(problem.status).type(problemType).serializer(JSON.stringify).send(problem)
    }
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' && request.routeOptions.config.takesBytes === true) {
      // The rest is read and thrown away, for the 30 seconds of any request: a connection that is closed on a browser in
      // the middle of its sending loses the answer, and the person never learns why.
      reply.removeHeader('connection')
      return refuse(reply, lang, refused('upload-too-large', { field: 'body', most: uploadBytesLimit / 1024 / 1024 }))
    }
    const reason = reasonByCode[error.code] ?? (error.statusCode === 429 ? 'too-many-requests' : undefined)
    if (reason !== undefined) return refuse(reply, lang, refused(reason))
    if (error.statusCode !== undefined && error.statusCode < 500) return refuse(reply, lang, refused('malformed-body'))
    request.log.error({ error, route: routeOf(request) }, 'a request failed')
    return refuse(reply, lang, refused('internal-error'))
  })
}

const reasonByCode: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_CTP_EMPTY_TYPE: 'unsupported-media-type',
  MALFORMED_BODY: 'malformed-body',
  BYTES_NOT_TAKEN: 'unsupported-media-type',
  TOO_MANY: 'too-many-requests',
  WRONG_ORIGIN: 'wrong-origin',
}

interface RawIssue {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

function issueOf(issue: RawIssue): InputIssue {
  const { params } = issue
  const path = issue.instancePath.split('/').filter((part) => part !== '')
  return {
    path,
    code: issue.keyword,
    keys: Array.isArray(params['keys']) ? params['keys'].map(String) : undefined,
    expected: typeof params['expected'] === 'string' ? params['expected'] : undefined,
    format: typeof params['format'] === 'string' ? params['format'] : undefined,
    minimum: typeof params['minimum'] === 'number' ? params['minimum'] : undefined,
    maximum: typeof params['maximum'] === 'number' ? params['maximum'] : undefined,
  }
}

/** The route's pattern, never the address as asked: that may hold ids. */
function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.routeOptions.url ?? 'unknown'}`
}
