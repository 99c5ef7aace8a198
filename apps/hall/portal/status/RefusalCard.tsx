import type { ReactNode } from 'react'
import type { CaseStatus } from '#contract/citizen.ts'
import { portalStatusTexts } from '#texts/hall/portal-status.ts'
import { Card } from '#ui/surface/Card.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../../lang/Lang.tsx'

/** Why not, in the officer's words, and what the person can do about it. */
export function RefusalCard({ refusal }: { refusal: NonNullable<CaseStatus['refusal']> }): ReactNode {
  const say = useWords()
  return (
    <>
      <Section title={say(portalStatusTexts.why)}>
        <Card>
          {refusal.ground !== null && <p className="portal-reason">{say(refusal.ground)}</p>}
          <p className={refusal.ground === null ? 'portal-reason' : undefined}>{refusal.explanation}</p>
        </Card>
      </Section>
      <Section title={say(portalStatusTexts.remedy)}>
        <Card>
          <p>{say(refusal.remedy)}</p>
        </Card>
      </Section>
    </>
  )
}
