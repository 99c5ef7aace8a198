import { expect, test } from 'vitest'
import { seededRandom } from '#kernel/random.ts'
import { fieldCipher } from './field-cipher.ts'
import { keyRing } from './keys.ts'

const cipher = fieldCipher(keyRing(Buffer.alloc(32, 1)), seededRandom(1))
const other = fieldCipher(keyRing(Buffer.alloc(32, 2)), seededRandom(1))

test('a field opens in its own place only', () => {
  const sealed = cipher.seal('420112', 'person/id-number/dongxihu/1')
  expect(cipher.openText(sealed, 'person/id-number/dongxihu/1')).toBe('420112')
  expect(() => cipher.open(sealed, 'person/id-number/dongxihu/2')).toThrow()
  expect(() => other.open(sealed, 'person/id-number/dongxihu/1')).toThrow()
})

test('the same text sealed twice looks different, and one changed bit is noticed', () => {
  const [one, two] = [cipher.seal('x', 'p'), cipher.seal('x', 'p')]
  expect(one.equals(two)).toBe(false)
  const bent = Buffer.from(one)
  bent.writeUInt8((bent.at(-1) ?? 0) ^ 1, bent.length - 1)
  expect(() => cipher.open(bent, 'p')).toThrow()
})

test('the blind index finds equal values of one kind, under one key', () => {
  expect(cipher.index('1', 'phone').equals(cipher.index('1', 'phone'))).toBe(true)
  expect(cipher.index('1', 'phone').equals(cipher.index('1', 'id-number'))).toBe(false)
  expect(cipher.index('1', 'phone').equals(other.index('1', 'phone'))).toBe(false)
})

test('a short secret is refused', () => {
  expect(() => keyRing(Buffer.alloc(31))).toThrow(/at least 32/)
})
