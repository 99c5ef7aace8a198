import * as contract from '#contract/devices.ts'
import { accepted, refused } from '#kernel/result.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { cookieNames } from '#platform/http/principal-of.ts'
import { enrolDevice } from './commands/enrol-device.ts'
import { issueEnrolmentCode } from './commands/issue-code.ts'
import { readDevice, readDevices, resolveDevice } from './queries.ts'

export interface DeviceDeps {
  /** True when devices reach the hall by https: the cookie then never travels without it. */
  readonly secureCookies: boolean
  readonly limits: { readonly enrolmentPerMinute: number }
}

/** The longest a browser keeps a cookie; each enrolment starts it anew. */
const cookieSeconds = 400 * 24 * 3600

export function deviceRoutes(host: HttpHost, { secureCookies, limits }: DeviceDeps): void {
  const { tools } = host
  const cookie = {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: secureCookies,
    maxAge: cookieSeconds,
  } as const

  host.query(contract.listDevices, { as: ['staff'], verb: 'device.read' }, (reading) => readDevices(reading))
  host.command(contract.issueEnrolmentCode, { as: ['staff'], verb: 'device.enrol' }, (act, { params }) =>
    issueEnrolmentCode(act, params),
  )
  host.raw(
    contract.enrolDevice,
    async (_request, reply, { body }) => {
      const outcome = await enrolDevice(tools, body)
      if (!outcome.ok) return outcome
      reply.setCookie(cookieNames[body.kind], outcome.value.token, cookie)
      return accepted(await readDevice(tools, outcome.value.principal))
    },
    { perMinute: limits.enrolmentPerMinute },
  )
  // Whoever is a device may ask which: no verb guards it.
  host.raw(contract.getDevice, async (request, _reply, { query }) => {
    const token = request.cookies[cookieNames[query.kind]]
    const principal = token === undefined ? undefined : await resolveDevice(tools, query.kind, token)
    return principal === undefined ? refused('not-signed-in') : accepted(await readDevice(tools, principal))
  })
}
