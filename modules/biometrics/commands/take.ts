import type { BiometricReason, BiometricsView, Fingerprints, Signer, Stroke } from '#contract/biometrics.ts'
import { hallDate } from '#kernel/clock.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { circumstancesOf, findPreApplication, type PreApplicationRecord } from '#modules/intake/public.ts'
import { lockServedTicket } from '#modules/tickets/public.ts'
import type { Act } from '#platform/command/act.ts'
import { type BiometricDeps, viewBiometrics } from '../queries.ts'
import { decideFingerprints, decideStrokes } from '../rules/index.ts'
import { insertFingerprints } from '../store/fingerprints.ts'
import { insertSignature } from '../store/signatures.ts'

interface Matter {
  readonly ticketId: string
  readonly preApplicationId: string
}

type Taken = Promise<Decision<BiometricsView, BiometricReason | 'not-found' | 'ticket-not-serving' | 'not-your-window'>>

/** Two fingers of who stands at my window, or why there are none. */
export async function registerFingerprints(
  deps: BiometricDeps,
  act: Act,
  { given, ...matter }: Matter & { given: Fingerprints },
): Taken {
  const found = await comeToWindow(act, matter)
  if (!found.ok) return found
  const record = found.value
  const { cipher } = act.tools
  const on = hallDate(act.now).toString()
  const { age } = await circumstancesOf({ db: act.tx, cipher }, { record, on })
  const decision = decideFingerprints(given, { age })
  if (!decision.ok) return decision
  await insertFingerprints({ tx: act.tx, cipher }, rowOf(act, record), given)
  const what = given.kind === 'fingers' ? { fingers: 2, simulated: given.device.simulated } : { none: given.reason }
  await leaveTrace(act, record, 'biometric.fingerprints', what)
  return accepted(await viewBiometrics(deps, { ...act, db: act.tx }, record))
}

/** The signature under the form as it reads now; one under another text is refused and asked for again. */
export async function signForm(
  deps: BiometricDeps,
  act: Act,
  input: Matter & { formHash: string; signer: Signer; strokes: readonly Stroke[]; picture: Uint8Array },
): Taken {
  const found = await comeToWindow(act, input)
  if (!found.ok) return found
  const record = found.value
  const view = await viewBiometrics(deps, { ...act, db: act.tx }, record)
  if (view.formHash !== input.formHash) return refused('form-changed')
  if (!view.signers.some(({ signer }) => signer === input.signer)) return refused('signer-unknown')
  const decision = decideStrokes(input.strokes)
  if (!decision.ok) return decision
  const { signer, formHash, strokes, picture } = input
  await insertSignature(
    { tx: act.tx, cipher: act.tools.cipher },
    { ...rowOf(act, record), signer, formHash, strokes, picture },
  )
  await leaveTrace(act, record, 'biometric.sign', { signer })
  return accepted(await viewBiometrics(deps, { ...act, db: act.tx }, record))
}

/** The matter of the ticket in service at my window. */
async function comeToWindow(
  act: Act,
  { ticketId, preApplicationId }: Matter,
): Promise<Decision<PreApplicationRecord, 'not-found' | 'ticket-not-serving' | 'not-your-window'>> {
  const ticket = await lockServedTicket(act, ticketId)
  if (!ticket.ok) return ticket
  const record = await findPreApplication(act.tx, { scope: act.scope, id: preApplicationId })
  if (record === undefined || !ticket.value.preApplicationIds.includes(record.id)) return refused('not-found')
  return accepted(record)
}

function rowOf(act: Act, { hallId, id: preApplicationId }: PreApplicationRecord) {
  if (act.principal.kind !== 'staff') throw new Error(`expected staff at a window, found ${act.principal.kind}`)
  return { hallId, id: act.tools.ids.next(), preApplicationId, staffId: act.principal.staffId, at: act.at }
}

function leaveTrace(
  act: Act,
  { hallId, id }: PreApplicationRecord,
  name: string,
  facts: Record<string, string | number | boolean>,
): Promise<void> {
  return act.record({ hallId, act: name, objectKind: 'pre-application', objectId: id, facts })
}
