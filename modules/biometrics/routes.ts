import * as contract from '#contract/biometrics.ts'
import { accepted } from '#kernel/result.ts'
import type { HttpHost } from '#platform/http/host.ts'
import { drawSignature } from './commands/draw-signature.ts'
import { registerFingerprints, signForm } from './commands/take.ts'
import { type BiometricDeps, readBiometrics } from './queries.ts'

export function biometricRoutes(host: HttpHost, deps: BiometricDeps): void {
  const capture = { as: ['staff'], verb: 'biometric.capture' } as const
  host.query(contract.getBiometrics, capture, (reading, { params }) =>
    readBiometrics(deps, reading, params.preApplicationId),
  )
  host.command(contract.registerFingerprints, capture, (act, { params, body }) =>
    registerFingerprints(deps, act, { ...params, given: body }),
  )
  host.command(
    contract.signForm,
    capture,
    (act, { params, body }, picture: Buffer) => signForm(deps, act, { ...params, ...body, picture }),
    // Drawn before the transaction: a pen takes longer than a lock should be held.
    { before: async (_tools, { body }) => accepted(await drawSignature(body.strokes)) },
  )
}
