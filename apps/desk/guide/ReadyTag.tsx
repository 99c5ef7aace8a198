import type { ReactNode } from 'react'
import type { ArrivalRow } from '#contract/arrivals.ts'
import { guideTexts } from '#texts/desk/guide.ts'
import { Tag } from '#ui/status/Tag.tsx'
import { useWords } from '../lang/Lang.tsx'

/** The one word a guide looks for; of several matters the one that is worst off speaks. */
export function ReadyTag({ arrival: { matters } }: { arrival: Pick<ArrivalRow, 'matters'> }): ReactNode {
  const say = useWords()
  if (matters.length === 0)
    return (
      <Tag tone="quiet" icon="doc">
        {say(guideTexts.nothingFilled)}
      </Tag>
    )
  if (matters.some(({ readiness }) => readiness === 'not-today'))
    return <Tag tone="bad">{say(guideTexts.notToday)}</Tag>
  const missing = matters.reduce((sum, matter) => sum + matter.missing.length, 0)
  if (missing > 0)
    return (
      <Tag tone="warn" icon="missing">
        {say(guideTexts.lacks(missing))}
      </Tag>
    )
  const open = matters.reduce((sum, matter) => sum + matter.open.length, 0)
  if (open > 0)
    return (
      <Tag tone="note" icon="help">
        {say(guideTexts.unsure(open))}
      </Tag>
    )
  return <Tag tone="ok">{say(guideTexts.ready)}</Tag>
}
