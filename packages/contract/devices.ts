import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Bilingual, Empty, HallId, Id, Moment } from './fields.ts'

export const deviceReasons = ['code-unknown', 'code-expired', 'device-retired'] as const
export type DeviceReason = (typeof deviceReasons)[number]

export type DeviceKind = z.infer<typeof DeviceKind>
export const DeviceKind = z.enum(['kiosk', 'board'])

/** An enrolled device as it sees itself. */
export type DeviceView = z.infer<typeof DeviceView>
export const DeviceView = z.strictObject({
  id: Id,
  kind: DeviceKind,
  name: z.string(),
  hallId: HallId,
  hallName: Bilingual,
  now: Moment,
})

export type DeviceRow = z.infer<typeof DeviceRow>
export const DeviceRow = z.strictObject({
  id: Id,
  kind: DeviceKind,
  name: z.string(),
  state: z.enum(['awaiting', 'enrolled', 'retired']),
  enrolledAt: Moment.nullable(),
  lastSeenAt: Moment.nullable(),
})

export const listDevices = endpoint({
  name: 'listDevices',
  method: 'GET',
  path: '/api/devices',
  summary: 'Kiosks and boards of the hall',
  reply: z.strictObject({ rows: z.array(DeviceRow) }),
})
export const issueEnrolmentCode = endpoint({
  name: 'issueEnrolmentCode',
  method: 'POST',
  path: '/api/devices/:deviceId/enrolment-code',
  summary: 'A one-time code that turns a browser into this device; any earlier session of the device ends',
  params: z.strictObject({ deviceId: Id }),
  body: Empty,
  reply: z.strictObject({ code: z.string(), expiresAt: Moment }),
})
export const enrolDevice = endpoint({
  name: 'enrolDevice',
  method: 'POST',
  path: '/api/device-session',
  summary: 'Enter an enrolment code at the device',
  body: z.strictObject({ code: z.string().regex(/^\d{8}$/), kind: DeviceKind }),
  reply: DeviceView,
})
export const getDevice = endpoint({
  name: 'getDevice',
  method: 'GET',
  path: '/api/device-session',
  summary: 'Which device this browser is; it may be a kiosk and a board at once',
  query: z.strictObject({ kind: DeviceKind }),
  reply: DeviceView,
})
