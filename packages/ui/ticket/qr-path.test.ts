import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

test('neighbours in a row become one rectangle', () => {
  expect(
    qrPath([
      [true, true, false],
      [false, false, true],
      [false, false, false],
    ]),
  ).toEqual({ size: 3, path: 'M0 0h2v1h-2zM2 1h1v1h-1z' })
})

test('the flat matrix of the qrcode package gives the same path as rows do', () => {
  const rows = [
    [true, false],
    [false, true],
  ]
  expect(qrPath({ size: 2, data: new Uint8Array([1, 0, 0, 1]) })).toEqual(qrPath(rows))
})
