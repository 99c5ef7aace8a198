import { NoticeTemplate } from '#contract/notices.ts'
import { findOption } from '#kernel/option.ts'

export interface TemplateTraits {
  /**
   * A service message carries out what the law has us tell (行政许可法 Art 32, 38, 44) or what somebody waits for, and
   * cannot be switched off. An optional one rests on consent, which can be taken back (个人信息保护法 Art 15).
   */
  readonly kind: 'service' | 'optional'
  /** Of use only at once: it rings in quiet hours too. */
  readonly urgent: boolean
}

const service: TemplateTraits = { kind: 'service', urgent: false }
const optional: TemplateTraits = { kind: 'optional', urgent: false }

const traits: Readonly<Record<NoticeTemplate, TemplateTraits>> = {
  'pre-application-filed': service,
  'window-calls': { kind: 'service', urgent: true },
  'case-accepted': service,
  'case-accepted-owing': service,
  'supply-lapsed': service,
  'case-notified': service,
  'case-refused': service,
  'case-denied': service,
  'case-paused': service,
  'case-date-moved': service,
  'case-ready': service,
  'document-ready-collect': service,
  'uncollected-reminder': optional,
  'rating-invitation': optional,
}

/** Of a template of an earlier release nothing is known: it is delivered, by day. */
export function traitsOf(template: string): TemplateTraits {
  const known = findOption(NoticeTemplate.options, template)
  return known === undefined ? service : traits[known]
}
