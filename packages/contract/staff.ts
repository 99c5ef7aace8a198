import { z } from 'zod'
import { Role, Verb } from './access.ts'
import { endpoint } from './endpoint.ts'
import { Bilingual, CivilDate, Empty, HallId, Id, Lang, Moment } from './fields.ts'

export const staffReasons = ['wrong-credentials', 'code-already-used', 'account-locked'] as const
export type StaffReason = (typeof staffReasons)[number]

export type SignIn = z.infer<typeof SignIn>
export const SignIn = z.strictObject({
  account: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(200),
  code: z.string().regex(/^\d{6}$/),
})

export type Me = z.infer<typeof Me>
export const Me = z.strictObject({
  staffId: Id,
  account: z.string(),
  name: z.string(),
  nameLatin: z.string(),
  hallId: HallId,
  hallName: Bilingual,
  roles: z.array(Role),
  verbs: z.array(Verb),
  now: Moment,
})

export type StaffRow = z.infer<typeof StaffRow>
export const StaffRow = z.strictObject({
  id: Id,
  account: z.string(),
  name: z.string(),
  hallId: HallId,
  grants: z.array(z.strictObject({ hallId: HallId, role: Role, services: z.array(z.string()).nullable() })),
  active: z.boolean(),
})

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with account, password and one-time code',
  body: SignIn,
  reply: Me,
})
export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out: the session is dead at once',
  reply: Empty,
})
export const getMe = endpoint({
  name: 'getMe',
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in, and what they may do',
  reply: Me,
})
export const listStaff = endpoint({
  name: 'listStaff',
  method: 'GET',
  path: '/api/staff',
  summary: 'Accounts and grants of the hall',
  query: z.strictObject({ after: z.string().max(64).optional() }),
  reply: z.strictObject({ rows: z.array(StaffRow), next: z.string().nullable() }),
})

/** A hall as the public sees it; `now` lets a screen show the hall's time whatever its own clock says. */
export type HallView = z.infer<typeof HallView>
export const HallView = z.strictObject({
  id: HallId,
  name: Bilingual,
  address: Bilingual,
  now: Moment,
  today: CivilDate,
  languages: z.array(Lang),
})
export const getHall = endpoint({
  name: 'getHall',
  method: 'GET',
  path: '/api/halls/:hallId',
  summary: 'Name, place and time of a hall',
  params: z.strictObject({ hallId: HallId }),
  reply: HallView,
})
export const listHalls = endpoint({
  name: 'listHalls',
  method: 'GET',
  path: '/api/halls',
  summary: 'The halls of this installation',
  reply: z.strictObject({ halls: z.array(HallView) }),
})
