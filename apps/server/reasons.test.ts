import { expect, test } from 'vitest'
import { accessReasons } from '#contract/access.ts'
import { calendarReasons } from '#contract/calendar.ts'
import { caseReasons } from '#contract/cases.ts'
import { catalogueReasons } from '#contract/catalogue.ts'
import { citizenReasons, ratingReasons } from '#contract/citizen.ts'
import { deviceReasons } from '#contract/devices.ts'
import { documentReasons } from '#contract/documents.ts'
import { intakeReasons } from '#contract/intake.ts'
import { noticeReasons } from '#contract/notices.ts'
import { peopleReasons } from '#contract/people.ts'
import { platformReasons } from '#contract/problem.ts'
import { answerReasons, sourceReasons } from '#contract/sources.ts'
import { staffReasons } from '#contract/staff.ts'
import { ticketReasons } from '#contract/tickets.ts'
import { uploadReasons } from '#contract/uploads.ts'
import { statusOf } from '#platform/http/status.ts'
import { reasonSentence } from '#texts/refusals.ts'

const reasons = [
  ...accessReasons,
  ...calendarReasons,
  ...caseReasons,
  ...catalogueReasons,
  ...citizenReasons,
  ...ratingReasons,
  ...deviceReasons,
  ...documentReasons,
  ...intakeReasons,
  ...noticeReasons,
  ...peopleReasons,
  ...platformReasons,
  ...sourceReasons,
  ...answerReasons,
  ...staffReasons,
  ...ticketReasons,
  ...uploadReasons,
]

test.each([...new Set(reasons)].filter((reason) => reason !== 'internal-error'))(
  'the refusal %s has a sentence of its own in both languages and is no server error',
  (reason) => {
    for (const lang of ['zh-CN', 'en'] as const) {
      const sentence = reasonSentence(reason, {}, lang)
      expect(sentence).not.toBe(reasonSentence('internal-error', {}, lang))
      expect(/\p{Script=Han}/u.test(sentence)).toBe(lang === 'zh-CN')
    }
    expect(statusOf(reason) >= 400 && (statusOf(reason) < 500 || reason === 'shutting-down')).toBe(true)
  },
)
