import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** Messages about a case, and which of them may be switched off. */
export const portalMessageTexts = {
  title: { zh: '消息', en: 'Messages' },
  count: (n: number): Text => ({ zh: `${n} 条`, en: n === 1 ? '1 message' : `${n} messages` }),
  none: { zh: '还没有消息。', en: 'No messages yet.' },
  failed: { zh: '消息没有取到', en: 'Could not get the messages' },
  failedText: { zh: '按下面的“看最新的”再试一次。', en: 'Press “Refresh” below to try again.' },
  choices: { zh: '可选消息', en: 'Optional messages' },
  choicesText: {
    zh: '评价邀请、领证提醒可以不收。受理、补材料、办结这些必须告诉您，照样会发。',
    en: 'Invitations to rate and reminders to collect can be switched off. What we must tell you still comes.',
  },
  sms: (to: string): Text => ({ zh: `发短信到 ${to}`, en: `By SMS to ${to}` }),
  email: (to: string): Text => ({ zh: `发邮件到 ${to}`, en: `By e-mail to ${to}` }),
  saidOff: { zh: '不再发了', en: 'Switched off' },
  saidOn: { zh: '又会发了', en: 'Switched on again' },
} as const satisfies Dictionary

export const portalUnsubscribeTexts = {
  bar: { zh: '退订', en: 'Unsubscribe' },
  title: { zh: '不再收可选消息？', en: 'Switch optional messages off?' },
  titleOff: { zh: '已经退订', en: 'Switched off' },
  offText: { zh: '评价邀请、领证提醒不再发到这里。', en: 'Invitations to rate and reminders no longer come here.' },
  still: {
    zh: '受理、补材料、办结这些必须告诉您，照样会发。',
    en: 'What we must tell you about your case still comes.',
  },
  act: { zh: '不再收', en: 'Switch off' },
  acting: { zh: '正在退订…', en: 'Switching off…' },
  resume: { zh: '还是要收', en: 'Switch on again' },
  resuming: { zh: '正在恢复…', en: 'Switching on…' },
  noLink: { zh: '链接不完整', en: 'The link is not complete' },
  noLinkText: { zh: '请从邮件里再点一次。', en: 'Please open it from the message again.' },
} as const satisfies Dictionary
