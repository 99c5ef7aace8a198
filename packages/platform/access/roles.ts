import type { Role, Verb } from '#contract/access.ts'
import type { CaseState } from '#contract/cases.ts'
import type { DeviceKind } from '#contract/devices.ts'

type Stages = readonly CaseState[] | 'any'

/**
 * What a role may do, and on cases of which stage. Officers accept, reviewers and approvers decide; auxiliaries (辅警)
 * assist and never decide; system, security and audit are apart (GB/T 22239-2019 level 3).
 */
export const roleVerbs = {
  officer: {
    'window.sit': 'any',
    'window.read': 'any',
    'ticket.call': 'any',
    'ticket.draw': 'any',
    'pre-application.file': 'any',
    'pre-application.read': 'any',
    'photo.add': 'any',
    'photo.read': 'any',
    'scan.add': 'any',
    'scan.read': 'any',
    'biometric.capture': 'any',
    'case.accept': 'any',
    'case.read': 'any',
    'case.hand-over': ['ready'],
    'case.pause': ['accepted', 'reviewed'],
    'alert.read': 'any',
    'document.read': 'any',
    'document.print': 'any',
    'document.reprint': 'any',
    'person.reveal': 'any',
  },
  auxiliary: {
    'window.read': 'any',
    'ticket.draw': 'any',
    'pre-application.file': 'any',
    'pre-application.read': 'any',
    'photo.add': 'any',
    'scan.add': 'any',
  },
  reviewer: {
    'case.read': ['accepted', 'reviewed', 'approved', 'denied', 'ready', 'handed-over', 'returned', 'withdrawn'],
    'case.review': ['accepted'],
    'case.pause': ['accepted'],
    'pre-application.read': 'any',
    'photo.read': 'any',
    'scan.read': 'any',
    'document.read': 'any',
    'person.reveal': 'any',
  },
  approver: {
    'case.read': ['reviewed', 'approved', 'denied', 'ready', 'handed-over', 'returned', 'withdrawn'],
    'case.approve': ['reviewed'],
    'case.pause': ['reviewed'],
    'pre-application.read': 'any',
    'photo.read': 'any',
    'scan.read': 'any',
    'document.read': 'any',
    'person.reveal': 'any',
  },
  'team-lead': {
    'window.read': 'any',
    'case.read': 'any',
    'alert.read': 'any',
  },
  supervisor: {
    'window.read': 'any',
    'window.free': 'any',
    'case.read': 'any',
    'case.extend': ['accepted', 'reviewed'],
    'deferral.restore': 'any',
    'alert.read': 'any',
    'insights.read': 'any',
    'notice.read': 'any',
    'notice.resend': 'any',
    'notice.tell': 'any',
  },
  auditor: { 'audit.read': 'any' },
  'system-administrator': {
    'device.read': 'any',
    'device.enrol': 'any',
    'notice.read': 'any',
    'notice.open': 'any',
    'notice.resend': 'any',
  },
  'security-administrator': { 'staff.read': 'any' },
} as const satisfies Record<Role, Partial<Record<Verb, Stages>>>

/** Enrolled devices have their own narrow grants. */
export const deviceVerbs = {
  kiosk: ['ticket.draw', 'pre-application.file', 'photo.add', 'scan.add'],
  board: ['board.read'],
} as const satisfies Record<DeviceKind, readonly Verb[]>
