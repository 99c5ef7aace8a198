import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { getBiometrics } from '#contract/biometrics.ts'
import { correctEntry, listCorrections } from '#contract/corrections.ts'
import { getPreApplication } from '#contract/intake.ts'
import { correctTexts } from '#texts/desk/correct.ts'
import { pick } from '#texts/lang.ts'
import { Ask } from '#ui/dialog/Ask.tsx'
import { SelectField } from '#ui/field/SelectField.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { DeskService } from './desk-service.ts'
import { listEntries } from './entries.ts'

/** One entry at a time: what it says, and what it becomes. The server judges it by the rules of the filing. */
export function CorrectDialog({ onClose, ...desk }: DeskService & { onClose: () => void }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const queries = useQueryClient()
  const command = useCommand(correctEntry)
  const [field, setField] = useState<string | null>(null)
  const [value, setValue] = useState('')
  const entries = listEntries(desk)
  const entry = entries.find((one) => one.field === field)
  const word = value.trim()

  async function save(): Promise<void> {
    if (field === null || word === '') return
    const params = { ticketId: desk.current.id, preApplicationId: desk.view.id }
    const reply = await command.send({ params, body: { field, value: word } })
    if (reply === undefined) return
    queries.setQueryData([listCorrections.name, { params: { preApplicationId: desk.view.id } }], reply)
    await Promise.all([
      queries.invalidateQueries({ queryKey: [getPreApplication.name] }),
      queries.invalidateQueries({ queryKey: [getBiometrics.name] }),
    ])
    onClose()
  }

  return (
    <Ask
      isOpen
      title={say(correctTexts.title)}
      safeLabel={say(correctTexts.back)}
      onSafe={onClose}
      actLabel={say(correctTexts.save)}
      onAct={() => void save()}
      busy={command.isBusy && say(correctTexts.saving)}
      refused={field === null || word === '' ? say(correctTexts.incomplete) : undefined}
    >
      <p>{say(correctTexts.kept)}</p>
      <SelectField
        label={say(correctTexts.which)}
        placeholder={say(correctTexts.choose)}
        options={entries.map((one) => ({ value: one.field, text: pick(one.label, lang) }))}
        value={field}
        onChange={(next) => {
          setField(next)
          setValue('')
        }}
        hint={entry && say(correctTexts.now(pick(entry.now, lang)))}
      />
      {entry !== undefined && entry.options.length > 0 ? (
        <SelectField
          label={say(correctTexts.value)}
          placeholder={say(correctTexts.choose)}
          options={entry.options.map((one) => ({ value: one.value, text: pick(one.text, lang) }))}
          value={value === '' ? null : value}
          onChange={setValue}
        />
      ) : (
        <TextField
          label={say(correctTexts.value)}
          hint={entry?.isDate === true ? say(correctTexts.dateHint) : undefined}
          value={value}
          onChange={setValue}
          maxLength={400}
        />
      )}
      <FailureNote failure={command.failure} />
    </Ask>
  )
}
