import { rateService as rateServiceEndpoint } from '#contract/citizen.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { admitRater, type RatingDeps, rateService } from './commands.ts'

const perMinute = 20

export function ratingRoutes(host: HttpHost, deps: RatingDeps): void {
  host.publicCommand(rateServiceEndpoint, (act, { body }) => rateService(deps, act, body), {
    perMinute,
    before: (visit, { body }) => admitRater(deps, visit, body),
  })
}
