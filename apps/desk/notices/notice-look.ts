import type { NoticeState } from '#contract/notices.ts'
import type { IconName } from '#ui/icon/Icon.tsx'
import type { Tone } from '#ui/status/tone.ts'

/** How a state looks beside its word. */
export const noticeLook = {
  queued: { tone: 'note', icon: 'clock' },
  sent: { tone: 'ok', icon: 'ok' },
  undeliverable: { tone: 'bad', icon: 'bad' },
  kept: { tone: 'quiet', icon: 'mail' },
  suppressed: { tone: 'quiet', icon: 'x' },
  told: { tone: 'ok', icon: 'phone' },
} as const satisfies Record<NoticeState, { tone: Tone; icon: IconName }>
