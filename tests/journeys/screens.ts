import type { BrowserContextOptions } from '@playwright/test'
import type { Lang } from '#contract/fields.ts'

/** Who stands in front of a screen. */
export type ActorRole =
  | 'kiosk'
  | 'board'
  | 'phone'
  | 'guide'
  | 'window'
  | 'reviewer'
  | 'approver'
  | 'team-lead'
  | 'supervisor'
  | 'auditor'
  | 'administrator'

const desk = { viewport: { width: 1440, height: 900 }, timezoneId: 'Asia/Shanghai' } satisfies BrowserContextOptions

const screens: Readonly<Record<ActorRole, BrowserContextOptions>> = {
  kiosk: { viewport: { width: 1080, height: 1920 }, hasTouch: true, timezoneId: 'Asia/Shanghai' },
  // A board whose own clock was never set up shows the hall's time all the same.
  board: { viewport: { width: 1920, height: 1080 }, timezoneId: 'UTC' },
  phone: {
    viewport: { width: 360, height: 780 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    // A parent travelling abroad still reads the hall's dates.
    timezoneId: 'America/Los_Angeles',
  },
  // A tablet at the door.
  guide: { viewport: { width: 1180, height: 820 }, hasTouch: true, timezoneId: 'Asia/Shanghai' },
  window: desk,
  reviewer: desk,
  approver: desk,
  'team-lead': desk,
  supervisor: desk,
  auditor: desk,
  administrator: desk,
}

/** A browser of its own for each actor: no cookie, no memory of another. */
export function contextOf(role: ActorRole, lang: Lang): BrowserContextOptions {
  return { ...screens[role], locale: lang === 'en' ? 'en-US' : 'zh-CN', acceptDownloads: true }
}

/** Whether people press it with a finger. */
export function touches(role: ActorRole): boolean {
  return screens[role].hasTouch === true
}
