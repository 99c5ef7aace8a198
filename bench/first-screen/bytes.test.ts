import { expect, test } from 'vitest'
import { median, sumOf, transferOf } from './bytes.ts'

test('what a page asked for is counted by its kind, the list of font slices with the fonts', () => {
  const transfer = transferOf(
    [
      ['/kiosk', 500],
      ['/assets/kiosk-D7F6Oke_.js', 100],
      ['/assets/client-Djiwc3rM.js', 900],
      ['/assets/kiosk-C8Lf0z.css', 40],
      ['/assets/fonts-Bn6xZ.css', 30_000],
      ['/assets/noto-sans-sc-1.woff2', 20_000],
      ['/api/halls/dongxihu/catalogue?x=1', 7],
      ['/favicon.ico', 1],
    ].map(([path, bytes]) => ({ address: `http://hall.invalid${path}`, bytes: Number(bytes) })),
  )
  expect(transfer).toEqual({ html: 500, scripts: 1000, styles: 40, fonts: 50_000, data: 7, other: 1 })
  expect(sumOf(transfer)).toBe(51_548)
})

test('the middle of the looks is told, so that one slow look does not count', () => {
  expect(median([120, 90, 4000, 100, 110])).toBe(110)
})
