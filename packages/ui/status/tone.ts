import type { IconName } from '../icon/Icon.tsx'

/** The seven states a thing can be in, as SCREENS fixes them: each has its own icon, then its colour. */
export type Tone = 'ok' | 'warn' | 'bad' | 'note' | 'quiet' | 'exempt' | 'defer'

export const toneIcon = {
  ok: 'ok',
  warn: 'alert',
  bad: 'bad',
  note: 'info',
  quiet: 'clock',
  exempt: 'exempt',
  defer: 'defer',
} as const satisfies Record<Tone, IconName>
