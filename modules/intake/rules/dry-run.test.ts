import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PaperClaim } from '#contract/intake.ts'
import type { Material } from '#contract/service.ts'
import { type DryRun, dryRun } from './dry-run.ts'

type State = PaperClaim['state']

const grounds = { basis: '示例', mark: 'D' } as const
const paper = (id: string, part: Partial<Material> = {}): Material => ({
  id,
  name: { zh: id, en: id },
  kind: 'main',
  handedIn: false,
  takenHere: false,
  ...grounds,
  ...part,
})
const card = paper('card')
const book = paper('book')
const lookedUp = paper('looked-up', { exempt: { source: 'population', ...grounds } })
const photo = paper('photo', { takenHere: true })

function run(states: Readonly<Record<string, State>>, materials: readonly Material[] = [card, book, photo]): DryRun {
  return dryRun({ materials, claims: Object.entries(states).map(([material, state]) => ({ material, state })) })
}

test.each<[State | undefined, State | undefined, DryRun['verdict']]>([
  ['have', 'have', 'ready'],
  ['have', 'at-home', 'once-fetched'],
  ['at-home', 'at-home', 'once-fetched'],
  ['have', 'missing', 'not-yet'],
  ['have', 'unsure', 'not-yet'],
  ['have', undefined, 'not-yet'],
  ['at-home', 'unsure', 'not-yet'],
  ['missing', 'unsure', 'not-yet'],
])('with a card %s and a book %s it is %s', (first, second, verdict) => {
  const states = { ...(first && { card: first }), ...(second && { book: second }) }
  expect(run(states).verdict).toBe(verdict)
})

test('what is missing, not certain and at home is told apart', () => {
  const materials = [card, book, paper('letter')]
  const { missing, open, atHome } = run({ card: 'at-home', book: 'unsure', letter: 'missing' }, materials)
  expect([missing, open, atHome].map((papers) => papers.map(({ id }) => id))).toEqual([['letter'], ['book'], ['card']])
})

test.each<[State | undefined, DryRun['verdict']]>([
  ['have', 'ready'],
  ['missing', 'ready'],
  ['unsure', 'ready'],
  ['at-home', 'ready'],
  [undefined, 'not-yet'],
])('a paper that the hall looks up, said to be %s, is %s', (state, verdict) => {
  expect(run({ ...(state && { 'looked-up': state }) }, [lookedUp]).verdict).toBe(verdict)
})

test('to be unsure is never better than to say no', () => {
  const states = fc.dictionary(
    fc.constantFrom('card', 'book', 'looked-up'),
    fc.constantFrom<State>('have', 'at-home', 'missing', 'unsure'),
  )
  fc.assert(
    fc.property(states, (said) => {
      const doubted = Object.fromEntries(
        Object.entries(said).map(([id, state]) => [id, state === 'missing' ? 'unsure' : state] as const),
      )
      const materials = [card, book, lookedUp, photo]
      const [sure, unsure] = [run(said, materials), run(doubted, materials)]
      expect(unsure.verdict).toBe(sure.verdict)
      expect(unsure.open.length + unsure.missing.length).toBe(sure.open.length + sure.missing.length)
    }),
  )
})
