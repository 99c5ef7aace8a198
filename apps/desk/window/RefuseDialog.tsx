import { type ReactNode, useState } from 'react'
import { refuseCase } from '#contract/cases.ts'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { pick } from '#texts/lang.ts'
import { Checkbox } from '#ui/choice/Checkbox.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { SelectField } from '#ui/field/SelectField.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { Decided } from './desk-service.ts'
import { useOutcome } from './use-outcome.ts'

/** Refuses once asked: a ground of the list, an explanation the citizen reads, and the word that it was explained. */
export function RefuseDialog({ current, view, service, onClose }: Decided & { onClose: () => void }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const command = useCommand(refuseCase)
  const keepOutcome = useOutcome()
  const [ground, setGround] = useState<string | null>(null)
  const [explanation, setExplanation] = useState('')
  const [isExplained, setExplained] = useState(false)
  const remedy = service.refusals.find(({ id }) => id === ground)?.remedy
  const refused = missing()

  async function refuse(): Promise<void> {
    if (ground === null || !isExplained) return
    const reply = await command.send({
      body: {
        ticketId: current.id,
        preApplicationId: view.id,
        reason: ground,
        explanation: explanation.trim(),
        explainedInPerson: true,
      },
    })
    await keepOutcome(reply)
    if (reply !== undefined) onClose()
  }

  return (
    <Ask
      isOpen
      isDanger
      title={say(outcomeTexts.refuseTitle)}
      safeLabel={say(outcomeTexts.goBack)}
      onSafe={onClose}
      actLabel={say(outcomeTexts.refuseAct)}
      onAct={() => void refuse()}
      busy={command.isBusy && say(outcomeTexts.refusing)}
      refused={refused && say(refused)}
    >
      <p>{say(outcomeTexts.refuseText(current.number, view.applicant.name, pick(service.name, lang)))}</p>
      <SelectField
        label={say(outcomeTexts.refuseGround)}
        placeholder={say(outcomeTexts.chooseGround)}
        options={service.refusals.map(({ id, text }) => ({ value: id, text: pick(text, lang) }))}
        value={ground}
        onChange={setGround}
        hint={remedy && pick(remedy, lang)}
      />
      <TextField
        label={say(outcomeTexts.refuseExplanation)}
        hint={say(outcomeTexts.refuseExplanationHint)}
        lines={2}
        value={explanation}
        onChange={setExplanation}
        maxLength={400}
      />
      <Checkbox isSelected={isExplained} onChange={setExplained}>
        {say(outcomeTexts.explained)}
      </Checkbox>
      <FailureNote failure={command.failure} />
    </Ask>
  )

  function missing() {
    if (ground === null) return outcomeTexts.groundMissing
    if (explanation.trim() === '') return outcomeTexts.explanationMissing
    return isExplained ? undefined : outcomeTexts.explainFirst
  }
}
