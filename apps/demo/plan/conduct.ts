import type { Grade } from '#contract/citizen.ts'
import type { Material, Service } from '#contract/service.ts'
import type { Random } from '#kernel/random.ts'
import { happens, pickOne, pickWeighted } from './chance.ts'

/** What the window says of one matter. Somebody told what is missing may come back with it the same morning. */
export type WindowOutcome =
  | { readonly kind: 'accept' }
  | { readonly kind: 'notify'; readonly lacking: readonly string[]; readonly comesBack: boolean }
  | { readonly kind: 'refuse'; readonly reason: string }

/** How an accepted matter goes on. */
export interface Afterwards {
  readonly opinion: 'agree' | 'disagree'
  readonly decision: 'approve' | 'deny'
  readonly receipt: 'collect' | 'collect-by-proxy' | 'post' | 'later'
}

export function planOutcome(
  random: Random,
  { service, materials }: { service: Service; materials: readonly Material[] },
): WindowOutcome {
  const kind = pickWeighted(random, [
    { value: 'accept', weight: 86 },
    { value: 'notify', weight: 10 },
    { value: 'refuse', weight: 4 },
  ] as const)
  switch (kind) {
    case 'accept':
      return { kind }
    case 'notify': {
      const brought = materials.filter(({ takenHere }) => !takenHere).map(({ id }) => id)
      const lacking = brought.filter(() => happens(random, 25))
      if (brought.length === 0) return { kind: 'accept' }
      return {
        kind,
        lacking: lacking.length > 0 ? lacking : [pickOne(random, brought)],
        comesBack: happens(random, 40),
      }
    }
    case 'refuse':
      return { kind, reason: pickOne(random, service.refusals).id }
  }
}

export function planAfterwards(random: Random): Afterwards {
  const opinion = happens(random, 96) ? 'agree' : 'disagree'
  const decision = opinion === 'agree' && happens(random, 98) ? 'approve' : 'deny'
  const receipt = pickWeighted(random, [
    { value: 'collect', weight: 45 },
    { value: 'collect-by-proxy', weight: 5 },
    { value: 'post', weight: 30 },
    { value: 'later', weight: 20 },
  ] as const)
  return { opinion, decision, receipt }
}

const grades = [
  'very-satisfied',
  'satisfied',
  'fairly-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const satisfies readonly Grade[]
/** The upper ends of the moods, of a hundred, in which each grade is given. */
const moodsOfGrades = [60, 84, 93, 97, 100] as const

export interface Experience {
  /** 0 to 99; people are not the same. */
  readonly mood: number
  readonly waitSeconds: number
  readonly ended: 'ready' | 'refused' | 'denied'
}

const longWait = 20 * 60

/** An honest grade: whoever waited long or went away with a no gives a worse one. */
export function gradeOf({ mood, waitSeconds, ended }: Experience): Grade {
  const at = moodsOfGrades.findIndex((end) => mood < end)
  const worse = (waitSeconds > longWait ? 1 : 0) + (ended === 'ready' ? 0 : 1)
  return grades[Math.min(at + worse, grades.length - 1)] ?? 'very-dissatisfied'
}

const wordsOfGrades: Readonly<Record<Grade, readonly string[]>> = {
  'very-satisfied': ['一次就办好了，谢谢。', '窗口的同志很耐心。'],
  satisfied: ['比想的快。', '还可以。'],
  'fairly-satisfied': ['人有点多。', '材料清单再清楚一点就好了。'],
  dissatisfied: ['等得太久。', '来之前没人告诉我要这份材料。'],
  'very-dissatisfied': ['白跑了一趟。', '等了一上午。'],
}

/** Most say nothing beside the grade. */
export function wordsFor(random: Random, grade: Grade): string | undefined {
  return happens(random, 25) ? pickOne(random, wordsOfGrades[grade]) : undefined
}
