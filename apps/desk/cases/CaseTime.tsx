import { type ReactNode, Suspense, useState } from 'react'
import type { CaseDetail, CaseLapse } from '#contract/cases.ts'
import { shortDateText } from '#texts/dates.ts'
import { caseTimeTexts } from '#texts/desk/case-time.ts'
import type { Text } from '#texts/lang.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { part } from '#ui/part/part.tsx'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useMe } from '../session/Session.tsx'
import type { CaseActProps } from './case-act.ts'
import type { TimeAct } from './TimeDialog.tsx'

const TimeDialog = part(async () => (await import('./TimeDialog.tsx')).TimeDialog)

interface CaseTimeProps extends CaseActProps {
  today: string
}

/** What stopped the clocks or gave more time, and the acts that do; nothing for a case without either. */
export function CaseTime({ file, today, onDone }: CaseTimeProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const [asking, setAsking] = useState<TimeAct | null>(null)
  const acts = useTimeActs(file)
  if (file.lapses.length === 0 && acts.length === 0) return null
  return (
    <div className="desk-case__time">
      {file.lapses.length > 0 && (
        <KeyValue
          items={file.lapses.map((lapse) => ({
            id: String(lapse.seq),
            label: say(caseTimeTexts.lapses),
            value: [
              say(lapseText(lapse)),
              lapse.basis,
              lapse.note === null ? null : say(caseTimeTexts.noteOf(lapse.note)),
            ]
              .filter((words) => words !== null)
              .join(lang === 'en' ? ', ' : '，'),
          }))}
        />
      )}
      <div className="desk-case__time-acts">
        {acts.map(({ act, words, refused }) => (
          <Button
            key={act}
            onPress={() => setAsking(act)}
            refused={refused === undefined ? undefined : reasonSentence(refused, {}, lang)}
          >
            {say(words)}
          </Button>
        ))}
      </div>
      {asking !== null && (
        <Suspense>
          <TimeDialog act={asking} file={file} today={today} onDone={onDone} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </div>
  )

  function lapseText(lapse: CaseLapse): Text {
    if (lapse.kind === 'extension') return caseTimeTexts.extension(lapse.workingDays)
    const name = lang === 'en' ? lapse.name.en : lapse.name.zh
    const from = shortDateText(lapse.from, today, lang)
    if (lapse.to === null) return caseTimeTexts.openPause(name, from)
    return caseTimeTexts.pause(name, from, shortDateText(lapse.to, today, lang))
  }
}

interface ShownAct {
  readonly act: TimeAct
  readonly words: Text
  readonly refused: string | undefined
}

/** Whoever has the verb sees the act, with its reason where it is not possible; others see none. */
function useTimeActs({ may, state }: CaseDetail): readonly ShownAct[] {
  const { verbs } = useMe()
  const isUnderWay = state === 'accepted' || state === 'reviewed'
  if (!isUnderWay) return []
  const shown: ShownAct[] = []
  if (verbs.includes('case.pause')) {
    const act = may.resume.ok || (!may.pause.ok && may.pause.reason === 'already-paused') ? 'resume' : 'pause'
    const judged = may[act]
    const words = act === 'pause' ? caseTimeTexts.pauseAct : caseTimeTexts.resumeAct
    shown.push({ act, words, refused: judged.ok ? undefined : judged.reason })
  }
  if (verbs.includes('case.extend')) {
    const refused = may.extend.ok ? undefined : may.extend.reason
    shown.push({ act: 'extend', words: caseTimeTexts.extendAct, refused })
  }
  return shown
}
