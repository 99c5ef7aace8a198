import type { ReactNode } from 'react'
import type { Material } from '#contract/service.ts'
import type { DryRun } from '#modules/intake/rules/index.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { Banner } from '#ui/status/Banner.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { verdictText } from './verdict-text.ts'

const tones = { ready: 'ok', 'once-fetched': 'note', 'not-yet': 'warn' } as const satisfies Record<
  DryRun['verdict'],
  string
>

/** Would it be accepted? Said where it is still easy to do something about it. */
export function DryRunBanner({ run }: { run: DryRun }): ReactNode {
  const say = useWords()
  const { verdict, missing, open, atHome } = run
  const names = (papers: readonly Material[]) => papers.map(({ name }) => say(name)).join(say({ zh: '、', en: ', ' }))
  return (
    <Banner tone={tones[verdict]} title={say(verdictText(run))} announce="status">
      {verdict === 'ready' && say(intakeTexts.readyText)}
      {missing.length > 0 && <p>{say(intakeTexts.missingText(names(missing)))}</p>}
      {open.length > 0 && <p>{say(intakeTexts.unsureText(names(open)))}</p>}
      {atHome.length > 0 && <p>{say(intakeTexts.fetchText(names(atHome)))}</p>}
    </Banner>
  )
}
