import { expect, test } from 'vitest'
import { findOption, getOption } from './option.ts'

const doors = ['open', 'closed'] as const

test('an option is found by its own name only', () => {
  expect(findOption(doors, 'closed')).toBe('closed')
  for (const stranger of ['Closed', 'ajar', '', undefined, null, 1]) expect(findOption(doors, stranger)).toBeUndefined()
})

test('what was promised and is no option is a fault that says what was expected', () => {
  expect(getOption(doors, 'open')).toBe('open')
  expect(() => getOption(doors, 'ajar')).toThrow('expected one of open, closed, found ajar')
})
