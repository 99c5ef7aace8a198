import { describe, expect, test } from 'vitest'
import { idNumberGrouping, phoneGrouping, readGrouped, showGrouped, typeGrouped } from './grouped-text.ts'

const id = idNumberGrouping

describe('an identity number', () => {
  test('is shown in groups of 6, 8 and 4 while it grows', () => {
    expect(showGrouped('420112', id)).toBe('420112')
    expect(showGrouped('4201122', id)).toBe('420112 2')
    expect(showGrouped('42011220100412000X', id)).toBe('420112 20100412 000X')
  })

  test('keeps what is too long in sight', () => {
    expect(showGrouped('42011220100412000X99', id)).toBe('420112 20100412 000X99')
  })

  test('is read from a paste with spaces, hyphens, full-width digits and a small x', () => {
    expect(readGrouped(' 420112-20100412 ０００x', id)).toBe('42011220100412000X')
  })

  test('keeps the caret behind the character that was typed across a gap', () => {
    expect(typeGrouped({ before: '420112', text: '4201122', caret: 7 }, id)).toEqual({ value: '4201122', caret: 8 })
  })

  test('keeps the caret when a digit is put in the middle', () => {
    const typed = typeGrouped({ before: '42011220100412', text: '4290112 20100412', caret: 3 }, id)
    expect(typed).toEqual({ value: '429011220100412', caret: 3 })
  })

  test('loses the digit before a gap when the gap is deleted', () => {
    const typed = typeGrouped({ before: '42011220100412', text: '42011220100412', caret: 6 }, id)
    expect(typed).toEqual({ value: '4201120100412', caret: 5 })
  })

  test('loses the digit after a gap when the gap is deleted forwards', () => {
    const typed = typeGrouped({ before: '42011220100412', text: '42011220100412', caret: 6, forward: true }, id)
    expect(typed).toEqual({ value: '4201120100412', caret: 6 })
  })
})

test('a mobile number is shown in groups of 3, 4 and 4 and takes no letters', () => {
  expect(showGrouped(readGrouped('138x0000 0001', phoneGrouping), phoneGrouping)).toBe('138 0000 0001')
})
