import { part } from '#ui/part/part.tsx'
import { HelpDialog } from './frame/help-part.ts'
import { later } from './later.ts'

// What is not on the start page: each a part with code and styles of its own.

/** Before there is a start page, and never again: the code that makes this browser a kiosk. */
export const KioskEnrolment = part(async () => (await later(() => import('./KioskEnrolment.tsx'))).KioskEnrolment)

export const IdleQuestion = part(async () => (await later(() => import('./IdleQuestion.tsx'))).IdleQuestion)

export const CheckInPage = part(async () => (await later(() => import('./CheckInPage.tsx'))).CheckInPage)

/** The pages of filling in, with the ticket, the help and the question: once somebody has begun, no piece is missing. */
export const Visit = part(async () => {
  const pages = later(() => import('./KioskVisit.tsx'))
  await Promise.all([pages, HelpDialog.fetch(), IdleQuestion.fetch()])
  return (await pages).KioskVisit
})

/** Words instead of cards: the search with its letters. */
export const SearchPage = part(async () => (await later(() => import('./search/SearchPage.tsx'))).SearchPage)
