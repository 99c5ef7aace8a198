import { revealField as revealEndpoint } from '#contract/people.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { type RevealDeps, revealField } from './commands.ts'

export function peopleRoutes(host: HttpHost, deps: RevealDeps): void {
  host.command(revealEndpoint, { as: ['staff'], verb: 'person.reveal' }, (act, input) => revealField(deps, act, input))
}
