import * as contract from '#contract/staff.ts'
import { accepted, refused } from '#kernel/result.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { cookieNames } from '#platform/http/principal-of.ts'
import { signIn } from './commands/sign-in.ts'
import { signOut } from './commands/sign-out.ts'
import { listStaff, readMe, resolveStaff } from './queries.ts'

export interface StaffDeps {
  /** True when people reach the hall by https: the cookie then never travels without it. */
  readonly secureCookies: boolean
  readonly limits: { readonly signInPerMinute: number }
}

export function staffRoutes(host: HttpHost, { secureCookies, limits }: StaffDeps): void {
  const { tools } = host
  // No Max-Age: the browser forgets it when it closes, the server after the session's own limits.
  const cookie = { httpOnly: true, sameSite: 'strict', path: '/', secure: secureCookies } as const
  const narrow = { perMinute: limits.signInPerMinute }

  host.raw(
    contract.signIn,
    async (request, reply, { body }) => {
      const outcome = await signIn(tools, { ...body, heldToken: request.cookies[cookieNames.staff] })
      if (!outcome.ok) return outcome
      reply.setCookie(cookieNames.staff, outcome.value.token, cookie)
      return accepted(await readMe(tools, outcome.value.principal))
    },
    narrow,
  )
  host.raw(contract.signOut, async (request, reply) => {
    const token = request.cookies[cookieNames.staff]
    if (token !== undefined) await signOut(tools, token)
    reply.clearCookie(cookieNames.staff, cookie)
    return accepted({})
  })
  // Whoever is signed in may ask who they are: no verb guards it.
  host.raw(contract.getMe, async (request) => {
    const token = request.cookies[cookieNames.staff]
    const principal = token === undefined ? undefined : await resolveStaff(tools, token)
    return principal === undefined ? refused('not-signed-in') : accepted(await readMe(tools, principal))
  })
  host.query(contract.listStaff, { as: ['staff'], verb: 'staff.read' }, (reading, { query }) =>
    listStaff(reading, query),
  )
}
