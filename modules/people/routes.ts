import { revealField as revealEndpoint } from '#contract/people.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { type RevealDeps, revealField } from './commands.ts'

export function peopleRoutes(host: HttpHost, deps: RevealDeps): void {
  const gate = { as: ['staff'], verb: 'person.reveal' } as const
  // A stored reply would hold the open field, and show it again without a line in the trail.
  host.command(revealEndpoint, gate, (act, input) => revealField(deps, act, input), { replay: 'run-again' })
}
