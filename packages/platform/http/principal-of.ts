import type { FastifyRequest } from 'fastify'
import type { Principal } from '../access/principal.ts'

/** Each kind of key has a cookie of its own, so that one browser may be a board and a desk at once. */
export type PrincipalSource = 'staff' | 'kiosk' | 'board'

export const cookieNames = {
  staff: 'youban_staff',
  kiosk: 'youban_kiosk',
  board: 'youban_board',
} as const satisfies Record<PrincipalSource, string>

/** Whose key this is; undefined when it opens nothing any more. */
export type Resolve = (source: PrincipalSource, token: string) => Promise<Principal | undefined>

export async function principalOf(
  request: FastifyRequest,
  sources: readonly PrincipalSource[],
  resolve: Resolve,
): Promise<Principal> {
  for (const source of sources) {
    const token = request.cookies[cookieNames[source]]
    if (token === undefined || token === '') continue
    const principal = await resolve(source, token)
    if (principal !== undefined) return principal
  }
  return { kind: 'public' }
}
