import { z } from 'zod'
import * as contract from '#contract/sources.ts'
import { type HttpHost, refuse } from '#platform/http/host.ts'
import { langOf } from '#platform/http/lang.ts'
import { askSource } from './commands/ask.ts'
import { takeAnswer } from './commands/take-answer.ts'
import type { Doors } from './jobs/ask-source.ts'
import { signatureHeader, timestampHeader } from './jobs/signature.ts'
import { readExemptPapers, type SourceDeps } from './queries.ts'

const Params = z.strictObject({ checkId: z.uuid() })
const answerLimit = 16 * 1024
const perMinute = 300

export function sourceRoutes(
  host: HttpHost,
  { doors, ...given }: Omit<SourceDeps, 'connected'> & { doors: Doors },
): void {
  const deps = { ...given, connected: new Set(Object.keys(doors)) }
  const accept = { as: ['staff'], verb: 'case.accept' } as const
  host.query(contract.listExemptPapers, accept, (reading, { params }) =>
    readExemptPapers(deps, reading, params.preApplicationId),
  )
  host.command(contract.askSource, accept, (act, { params, body }) => askSource(deps, act, { ...params, ...body }))
  addAnswerDoor(host, doors)
}

/** A source has no session and none of our keys: what proves it is its signature, over the very bytes that came. */
function addAnswerDoor({ app, tools }: HttpHost, doors: Doors): void {
  app.register((letters, _options, done) => {
    letters.removeContentTypeParser('application/json')
    letters.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: answerLimit },
      (_request, body, read) => read(null, String(body)),
    )
    const config = { rateLimit: { max: perMinute, timeWindow: 60_000 } }
    const schema = { hide: true, params: Params } as object
    letters.post(`${contract.sourceAnswerPath}/:checkId`, { schema, config }, async (request, reply) => {
      const { checkId } = Params.parse(request.params)
      const body = typeof request.body === 'string' ? request.body : ''
      const at = one(request.headers[timestampHeader])
      const signature = one(request.headers[signatureHeader])
      const outcome = await takeAnswer({ doors }, tools, { checkId, body, at, signature })
      return outcome.ok ? reply.status(204).send() : refuse(reply, langOf(request), outcome)
    })
    done()
  })
}

function one(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : undefined
}
