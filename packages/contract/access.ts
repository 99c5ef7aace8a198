import { z } from 'zod'

/** Roles kept apart as GB/T 22239-2019 level 3 asks: system, security and audit are three people. */
export type Role = z.infer<typeof Role>
export const Role = z.enum([
  'officer',
  'auxiliary',
  'reviewer',
  'approver',
  'team-lead',
  'supervisor',
  'auditor',
  'system-administrator',
  'security-administrator',
])

export type Verb = z.infer<typeof Verb>
export const Verb = z.enum([
  'window.sit',
  'window.read',
  'window.free',
  'ticket.call',
  'ticket.draw',
  'pre-application.file',
  'pre-application.read',
  'photo.add',
  'photo.read',
  'scan.add',
  'scan.read',
  'biometric.capture',
  'case.accept',
  'case.read',
  'case.review',
  'case.approve',
  'case.hand-over',
  'case.pause',
  'case.extend',
  'alert.read',
  'deferral.restore',
  'document.read',
  'document.print',
  'document.reprint',
  'person.reveal',
  'board.read',
  'device.read',
  'device.enrol',
  'notice.read',
  'notice.open',
  'notice.resend',
  'notice.tell',
  'audit.read',
  'insights.read',
  'staff.read',
])

export const accessReasons = ['not-signed-in', 'not-allowed', 'not-found', 'same-person', 'not-your-window'] as const
export type AccessReason = (typeof accessReasons)[number]
