import { expect, test } from 'vitest'
import { turnstile } from './turnstile.ts'

function visitor(gate: ReturnType<typeof turnstile>) {
  const state: { isIn: boolean; leave: () => void } = { isIn: false, leave: () => undefined }
  const entered = gate.enter().then((leave) => {
    state.isIn = true
    state.leave = leave
  })
  return { state, entered }
}

test('so many are in at once, and the first who waits comes next', async () => {
  const gate = turnstile(2)
  const [one, two, three, four] = [visitor(gate), visitor(gate), visitor(gate), visitor(gate)]
  await Promise.all([one.entered, two.entered])
  expect([three.state.isIn, four.state.isIn]).toEqual([false, false])
  two.state.leave()
  await three.entered
  expect(four.state.isIn).toBe(false)
  one.state.leave()
  await four.entered
})

test('leaving twice frees one place', async () => {
  const gate = turnstile(1)
  const leave = await gate.enter()
  const [next, last] = [visitor(gate), visitor(gate)]
  leave()
  leave()
  await next.entered
  await Promise.resolve()
  expect(last.state.isIn).toBe(false)
  next.state.leave()
  await last.entered
})

test('a gate that stood empty lets everybody in again', async () => {
  const gate = turnstile(1)
  for (let round = 0; round < 3; round += 1) (await gate.enter())()
  await gate.enter()
})
