import { part } from '#ui/part/part.tsx'

/** Help is asked for on every page; its code is fetched with the pages of filling in. */
export const HelpDialog = part(async () => (await import('./HelpDialog.tsx')).HelpDialog)
