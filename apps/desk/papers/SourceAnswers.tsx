import type { ReactNode } from 'react'
import type { CheckState, SourceAnswer } from '#contract/sources.ts'
import { momentText } from '#texts/dates.ts'
import { sourceTexts } from '#texts/desk/sources.ts'
import { sourceName } from '#texts/sources.ts'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'

interface SourceAnswersProps {
  check: { readonly state: CheckState; readonly by: string; readonly answers: readonly SourceAnswer[] }
  source: string
}

/** What a source has said of a paper: in a sentence, or each of the answers that differ. */
export function SourceAnswers({ check: { state, by, answers }, source }: SourceAnswersProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  const name = sourceName(source)
  const [answer] = answers
  if (answer === undefined) return null
  if (state !== 'needs-decision') {
    const words = answer.result === 'confirmed' ? sourceTexts.confirmed : sourceTexts.refused
    const sentence = say(words(name, momentText(answer.at, now, lang), answer.reference))
    return <p className="desk-quiet">{[sentence, say(sourceTexts.by(by))].join(lang === 'en' ? ', ' : '，')}</p>
  }
  return (
    <>
      <p>{say(sourceTexts.undecided(name))}</p>
      <ul aria-label={say(sourceTexts.answers(name))}>
        {answers.map(({ result, reference, at }) => {
          const words = result === 'confirmed' ? sourceTexts.saidConfirmed : sourceTexts.saidRefused
          return <li key={`${result} ${reference}`}>{say(words(momentText(at, now, lang), reference))}</li>
        })}
      </ul>
    </>
  )
}
