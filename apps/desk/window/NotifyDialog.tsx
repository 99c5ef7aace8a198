import { type ReactNode, useState } from 'react'
import { notifyMissing } from '#contract/cases.ts'
import { isLacking } from '#modules/cases/rules/index.ts'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { findingTexts } from '#texts/desk/papers.ts'
import { pick } from '#texts/lang.ts'
import { Ask } from '#ui/dialog/Ask.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { findingLook } from '../papers/finding-look.ts'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { Decided } from './desk-service.ts'
import { toSend } from './use-findings.ts'
import { useOutcome } from './use-outcome.ts'

/** The one complete notice: everything that is missing is in sight before it is told. */
export function NotifyDialog({
  current,
  view,
  materials,
  findings,
  onClose,
}: Decided & { onClose: () => void }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const command = useCommand(notifyMissing)
  const keepOutcome = useOutcome()
  const [note, setNote] = useState('')
  const isReached = view.applicant.phoneMasked !== null
  const lacking = materials.filter(({ id }) => isLacking(findings.find(id)))

  async function tell(): Promise<void> {
    const word = note.trim()
    const reply = await command.send({
      body: {
        ticketId: current.id,
        preApplicationId: view.id,
        findings: toSend(findings.list),
        ...(word === '' ? {} : { note: word }),
      },
    })
    await keepOutcome(reply)
    if (reply !== undefined) onClose()
  }

  return (
    <Ask
      isOpen
      title={say(outcomeTexts.notifyTitle(lacking.length))}
      safeLabel={say(outcomeTexts.goBack)}
      onSafe={onClose}
      actLabel={say(isReached ? outcomeTexts.notifyAct : outcomeTexts.notifyActOnPaper)}
      onAct={() => void tell()}
      busy={command.isBusy && say(outcomeTexts.telling)}
    >
      <p>
        {say(
          (isReached ? outcomeTexts.notifyText : outcomeTexts.notifyTextOnPaper)(current.number, view.applicant.name),
        )}
      </p>
      <ul className="desk-missing" aria-label={say(outcomeTexts.notifyList)}>
        {lacking.map(({ id, name }) => {
          const finding = findings.find(id)
          const state = finding?.state ?? 'missing'
          return (
            <li key={id}>
              <span>
                <strong>{pick(name, lang)}</strong>
                {finding?.note?.trim() ? <span className="desk-missing__note">{finding.note}</span> : null}
              </span>
              <Tag tone={findingLook[state].tone} icon={findingLook[state].icon}>
                {say(findingTexts[state])}
              </Tag>
            </li>
          )
        })}
      </ul>
      <TextField
        label={say(outcomeTexts.notifyNote)}
        aside={say(outcomeTexts.optional)}
        lines={2}
        value={note}
        onChange={setNote}
        maxLength={400}
      />
      <FailureNote failure={command.failure} />
    </Ask>
  )
}
