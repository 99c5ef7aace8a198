import type { ReactNode } from 'react'
import type { DryRun } from '#modules/intake/rules/index.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { Banner } from '#ui/status/Banner.tsx'
import { useWords } from '../../lang/Lang.tsx'

/** Would it be accepted? Said where it is still easy to do something about it. */
export function DryRunBanner({ run: { ready, missing, open } }: { run: DryRun }): ReactNode {
  const say = useWords()
  if (ready) {
    return (
      <Banner tone="ok" title={say(intakeTexts.readyTitle)} announce="status">
        {say(intakeTexts.readyText)}
      </Banner>
    )
  }
  if (missing.length > 0) {
    return (
      <Banner tone="warn" title={say(intakeTexts.missingTitle(missing.length))} announce="status">
        {missing.map(({ name }) => say(name)).join(say({ zh: '、', en: ', ' }))}
        {say({ zh: '。', en: '. ' })}
        {say(intakeTexts.missingText)}
      </Banner>
    )
  }
  return (
    <Banner tone="quiet" title={say(intakeTexts.unsureTitle)} announce="status">
      {open.map(({ name }) => say(name)).join(say({ zh: '、', en: ', ' }))}
      {say({ zh: '。', en: '. ' })}
      {say(intakeTexts.unsureText)}
    </Banner>
  )
}
