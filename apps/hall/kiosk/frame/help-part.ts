import { part } from '#ui/part/part.tsx'
import { later } from '../later.ts'

/** Help is asked for on every page; its code is fetched with the pages of filling in. */
export const HelpDialog = part(async () => (await later(() => import('./HelpDialog.tsx'))).HelpDialog)
