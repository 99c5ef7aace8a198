import type { MaterialState } from '#contract/cases.ts'
import type { Material } from '#contract/service.ts'
import { isDeferrable } from '#modules/cases/rules/index.ts'
import type { IconName } from '#ui/icon/Icon.tsx'
import type { Tone } from '#ui/status/tone.ts'
import type { Findings } from '../window/use-findings.ts'

/** How a finding looks: a shape and a tone beside its word. */
export const findingLook = {
  checked: { tone: 'ok', icon: 'ok' },
  'handed-in': { tone: 'ok', icon: 'ok' },
  taken: { tone: 'ok', icon: 'camera' },
  confirmed: { tone: 'ok', icon: 'exempt' },
  deferred: { tone: 'note', icon: 'clock' },
  missing: { tone: 'warn', icon: 'missing' },
  'not-acceptable': { tone: 'bad', icon: 'bad' },
  unchecked: { tone: 'quiet', icon: 'clock' },
} as const satisfies Record<MaterialState | 'unchecked', { tone: Tone; icon: IconName }>

/** What can be found of a paper: brought, handed in for good, or made here. */
export function statesOf(material: Material): readonly MaterialState[] {
  const good = goodStateOf(material)
  return isDeferrable(material) ? [good, 'deferred', 'missing', 'not-acceptable'] : [good, 'missing', 'not-acceptable']
}

function goodStateOf({ handedIn, takenHere }: Material): MaterialState {
  if (handedIn) return 'handed-in'
  return takenHere ? 'taken' : 'checked'
}

/** How many papers stand how, without the states that no paper has. */
export function countFindings(materials: readonly Material[], findings: Findings) {
  const states = materials.map(({ id }) => findings.find(id)?.state ?? 'unchecked')
  const order = Object.keys(findingLook) as (keyof typeof findingLook)[]
  return order.flatMap((state) => {
    const n = states.filter((found) => found === state).length
    return n === 0 ? [] : [{ state, n, ...findingLook[state] }]
  })
}
