import type { TodayView } from '#contract/insights.ts'

export type Hour = TodayView['byHour'][number]

/** The paper of a chart, in its own units; the page scales it. */
export const sheet = { width: 620, height: 190, left: 34, right: 12, top: 26, bottom: 26 } as const

/** The middle of the place of an hour among all. */
export function centreOf(place: number, count: number): number {
  const room = (sheet.width - sheet.left - sheet.right) / count
  return sheet.left + room * (place + 0.5)
}

/** A top for the scale that leaves room and divides evenly in two. */
export function scaleTop(values: readonly number[], least: number): number {
  const most = Math.max(least, ...values)
  const step = [2, 4, 6, 10, 12, 20, 30, 40, 60, 80, 100, 120, 160, 200].find((top) => top >= most)
  return step ?? Math.ceil(most / 100) * 100
}

export function heightOf(value: number, top: number): number {
  const room = sheet.height - sheet.top - sheet.bottom
  return sheet.height - sheet.bottom - (room * value) / top
}
