import { z } from 'zod'
import { oneClickPath } from '#contract/notices.ts'
import { refused } from '#kernel/result.ts'
import { runPublicAct } from '#platform/command/run.ts'
import { type HttpHost, refuse } from '#platform/http/host.ts'
import { langOf } from '#platform/http/lang.ts'
import { changeSubscription } from '../commands/choose.ts'

const Params = z.strictObject({ token: z.string().max(100) })
const forms = ['application/x-www-form-urlencoded', 'multipart/form-data']
const formLimit = 4096

/**
 * The door of RFC 8058. A mail program posts `List-Unsubscribe=One-Click` by itself, without any header of ours, so there is
 * no key to repeat it by: switching off twice is switching off. Forms are read here and nowhere else.
 */
export function addOneClick({ app, tools }: HttpHost, perMinute: number): void {
  app.register((mail, _options, done) => {
    mail.addContentTypeParser(forms, { parseAs: 'string', bodyLimit: formLimit }, (_request, body, read) =>
      read(null, String(body)),
    )
    const config = { rateLimit: { max: perMinute, timeWindow: 60_000 } }
    const schema = { hide: true, params: Params } as object
    mail.post(`${oneClickPath}/:token`, { schema, config }, async (request, reply) => {
      const lang = langOf(request)
      // Without the field it may be a program that follows every address it sees.
      if (!isOneClick(request.body)) return refuse(reply, lang, refused('malformed-body'))
      const { token } = Params.parse(request.params)
      const outcome = await runPublicAct(tools, (act) => changeSubscription(act, { token, wanted: false }))
      return outcome.ok ? reply.status(204).send() : refuse(reply, lang, outcome)
    })
    done()
  })
}

function isOneClick(body: unknown): boolean {
  return typeof body === 'string' && /List-Unsubscribe\b[\s\S]{0,80}One-Click/.test(body)
}
