import { type ReactNode, useState } from 'react'
import { formatFen } from '#kernel/money.ts'
import type { PersonalList, Validity } from '#modules/catalogue/rules/index.ts'
import { dateText } from '#texts/dates.ts'
import { dayTexts } from '#texts/hall/days.ts'
import { kioskListTexts } from '#texts/hall/kiosk-story.ts'
import { validityLength } from '#texts/validity.ts'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { GoldCard } from '#ui/status/GoldCard.tsx'
import { DaysDialog } from '../../days/DaysDialog.tsx'
import { type Say, useLang, useWords } from '../../lang/Lang.tsx'
import { useVisit } from '../visit/visit-context.ts'
import { PapersToBring } from './PapersToBring.tsx'
import { WaitAdviceBanner } from './WaitAdviceBanner.tsx'

/** The date first, then fee and validity, then what to bring. */
export function PersonalListView({ list }: { list: PersonalList }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { service } = useVisit()
  const figures = [
    {
      id: 'fee',
      label: say(kioskListTexts.fee),
      value: list.fee.fen === 0 ? say(kioskListTexts.feeNone) : formatFen(list.fee.fen, lang),
    },
    { id: 'validity', label: say(kioskListTexts.validity), value: validityText(list.validity, say) },
    { id: 'visits', label: say(kioskListTexts.visits), value: say(kioskListTexts.visitCount(service.visits.n)) },
  ]
  return (
    <>
      <PromisedDate list={list} />
      {list.advice !== null && <WaitAdviceBanner advice={list.advice} now={list.validity} />}
      <div className="intake-figures">
        <KeyValue items={figures} layout="figures" />
      </div>
      <PapersToBring materials={list.materials} />
    </>
  )
}

/** The promise as a date; how it was counted is one press away. */
function PromisedDate({ list }: { list: PersonalList }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { today } = useVisit()
  const [isOpen, setOpen] = useState(false)
  const { promised, statutory } = list
  if (promised.end === null) {
    return (
      <Banner tone="quiet" title={say(kioskListTexts.promisedUnknown)}>
        {say(kioskListTexts.promisedUnknownText)}
      </Banner>
    )
  }
  // What is done while one waits has nothing to count.
  const hasDays = promised.end.days.length > 0
  const byLaw =
    statutory === null || statutory.end === null
      ? ''
      : say(kioskListTexts.statutory(dateText(statutory.end.due, today, lang)))
  return (
    <>
      <GoldCard
        icon="caldue"
        title={say(kioskListTexts.promised(dateText(promised.end.due, today, lang)))}
        onPress={hasDays ? () => setOpen(true) : undefined}
      >
        {byLaw}
        {hasDays && <span className="intake-how-counted">{say(dayTexts.show)}</span>}
      </GoldCard>
      <DaysDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        due={promised.end.due}
        days={promised.end.days}
        limit={promised.limit}
      />
    </>
  )
}

function validityText(validity: Validity, say: Say): string {
  return say(validityLength(validity))
}
