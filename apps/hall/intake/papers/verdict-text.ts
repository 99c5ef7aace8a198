import type { DryRun } from '#modules/intake/rules/index.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import type { Text } from '#texts/lang.ts'

/** The verdict in one line. What is not certain counts with what is missing. */
export function verdictText({ verdict, missing, open, atHome }: DryRun): Text {
  switch (verdict) {
    case 'ready':
      return intakeTexts.readyTitle
    case 'once-fetched':
      return intakeTexts.fetchTitle(atHome.length)
    case 'not-yet':
      return intakeTexts.notYetTitle(missing.length + open.length)
  }
}
