import { expect, test } from 'vitest'
import { getPhotoProfile, judgeComposition, type PhotoFault, type PhotoMeasures } from './index.ts'

const idCard = getPhotoProfile({ profile: 'id-card', on: '2024-07-15' })
const exitEntry = getPhotoProfile({ profile: 'exit-entry', on: '2024-07-15' })
const good: PhotoMeasures = {
  width: 358,
  height: 441,
  background: 'white',
  faceWidth: 205,
  hairToTop: 12,
  eyesToBottom: 230,
}
const abroad: PhotoMeasures = { width: 354, height: 472, bytes: 50_000, background: 'white', eyeDistance: 100 }

test.each<[string, Partial<PhotoMeasures>, PhotoFault[], PhotoFault[]]>([
  ['21a', {}, [], []],
  ['21b', { faceWidth: 225 }, ['face-width'], []],
  ['21c', { hairToTop: 3, eyesToBottom: 210 }, [], ['hair-to-top']],
  ['21d', { background: 'other' }, ['background'], []],
  ['21e', { width: 300, height: 400 }, ['ratio'], []],
])(
  'case %s: an identity card photo with %j has the faults %j and the warnings %j',
  (_case, given, faults, warnings) => {
    expect(judgeComposition({ ...good, ...given }, idCard)).toEqual({ faults, warnings })
  },
)

test.each<[string, Partial<PhotoMeasures>, PhotoFault[]]>([
  ['22a', {}, []],
  ['22b', { width: 390, height: 567 }, ['ratio']],
  ['22c', { bytes: 90_000 }, ['bytes']],
  ['22d', { eyeDistance: 70 }, ['eye-distance']],
])('case %s: an exit-entry photo with %j has the faults %j', (_case, given, faults) => {
  const eyeDistance = given.width === undefined ? {} : { eyeDistance: 100 }
  expect(judgeComposition({ ...abroad, ...eyeDistance, ...given }, exitEntry).faults).toEqual(faults)
})

test('the eyes of an exit-entry photo stand 81.42 to 116.82 pixels apart', () => {
  const faultsAt = (eyeDistance: number) => judgeComposition({ ...abroad, eyeDistance }, exitEntry).faults
  expect([81, 82, 116, 117].map((at) => faultsAt(at).length)).toEqual([1, 0, 0, 1])
})

test('hair over the edge and eyes too low are both faults', () => {
  const measured = { ...good, hairToTop: 3, eyesToBottom: 200 }
  expect(judgeComposition(measured, idCard)).toEqual({ faults: ['eyes-to-bottom', 'hair-to-top'], warnings: [] })
})
