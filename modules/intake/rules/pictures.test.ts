import { expect, test } from 'vitest'
import { decidePaperPicture, picturesNow } from './index.ts'

const sent = [{ material: 'household-book', scanIds: ['a', 'b'] }]

test('a picture goes behind the others of its paper, and one in place of another keeps that place', () => {
  const taken = [
    { material: 'household-book', pictureId: 'c', replacedId: null },
    { material: 'old-card', pictureId: 'd', replacedId: null },
    { material: 'household-book', pictureId: 'e', replacedId: 'a' },
    { material: 'household-book', pictureId: 'f', replacedId: 'e' },
    { material: null, pictureId: 'portrait', replacedId: null },
  ]
  expect(picturesNow(sent, taken)).toEqual([
    { material: 'household-book', scanIds: ['f', 'b', 'c'] },
    { material: 'old-card', scanIds: ['d'] },
  ])
  expect(sent[0]?.scanIds).toEqual(['a', 'b'])
})

const full = [{ material: 'household-book', scanIds: ['a', 'b', 'c', 'd', 'e', 'f'] }]
test.each([
  ['beside a paper without pictures', sent, 'old-card', null, undefined],
  ['beside two others', sent, 'household-book', null, undefined],
  ['a seventh', full, 'household-book', null, 'pictures-full'],
  ['in place of one of six', full, 'household-book', 'c', undefined],
  ['in place of one that is gone', sent, 'household-book', 'z', 'picture-replaced'],
  ['in place of one of another paper', sent, 'old-card', 'a', 'picture-replaced'],
  ['of a paper that nobody asked for', sent, 'passport', null, 'material-unknown'],
])('%s', (_name, pictures, material, replaces, reason) => {
  const materials = ['household-book', 'old-card']
  const decision = decidePaperPicture({ pictures, materials, material, replaces })
  expect(decision.ok ? undefined : decision.reason).toBe(reason)
})
