import { type ReactNode, useId, useState } from 'react'
import { reviewCase } from '#contract/cases.ts'
import { caseTexts } from '#texts/desk/cases.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { Reason } from '#ui/button/Reason.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { ActionBar } from '#ui/frame/ActionBar.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { CaseActProps } from './case-act.ts'

/** Review: agree, or disagree with an opinion. Both go on to the decision of a third person. */
export function Review({ file, onDone }: CaseActProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const id = useId()
  const command = useCommand(reviewCase)
  const [opinion, setOpinion] = useState('')
  const [pressed, setPressed] = useState<'agree' | 'disagree' | null>(null)
  const { review } = file.may
  const refused = review.ok ? undefined : reasonSentence(review.reason, {}, lang)
  const note = opinion.trim()

  async function send(choice: 'agree' | 'disagree'): Promise<void> {
    setPressed(choice)
    const reply = await command.send({
      params: { caseId: file.id },
      body: { expectedVersion: file.version, opinion: choice, ...(note === '' ? {} : { note }) },
    })
    if (reply !== undefined) onDone(reply, choice === 'agree' ? caseTexts.saidAgreed : caseTexts.saidDisagreed)
  }

  return (
    <div className="desk-case__act">
      {review.ok && (
        <div className="desk-case__form">
          <TextField
            label={say(caseTexts.opinion)}
            hint={say(caseTexts.opinionHint)}
            lines={2}
            value={opinion}
            onChange={setOpinion}
            maxLength={400}
          />
        </div>
      )}
      <FailureNote failure={command.failure} />
      <ActionBar label={say(caseTexts.acts)} attached>
        <Button
          variant="primary"
          onPress={() => void send('agree')}
          busy={command.isBusy && pressed === 'agree' && say(caseTexts.working)}
          refusedBy={refused === undefined ? undefined : id}
        >
          {say(caseTexts.agree)}
        </Button>
        {refused === undefined ? (
          <Button
            onPress={() => void send('disagree')}
            busy={command.isBusy && pressed === 'disagree' && say(caseTexts.working)}
            refused={note === '' ? say(caseTexts.opinionMissing) : undefined}
          >
            {say(caseTexts.disagree)}
          </Button>
        ) : (
          <>
            <Button refusedBy={id}>{say(caseTexts.disagree)}</Button>
            <Reason id={id}>{refused}</Reason>
          </>
        )}
      </ActionBar>
    </div>
  )
}
