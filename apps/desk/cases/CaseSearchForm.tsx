import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { caseTexts } from '#texts/desk/cases.ts'
import { Button } from '#ui/button/Button.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import type { CaseSearch } from '../app/addresses.ts'
import { isSlashKeyOn } from '../app/slash-key.ts'
import { useWords } from '../lang/Lang.tsx'
import { useSlashKey } from './use-slash-key.ts'

interface CaseSearchFormProps {
  number: string | undefined
  onFind: (search: CaseSearch) => void
}

/** Finds one case by its whole number, in whatever state it is. */
export function CaseSearchForm({ number, onFind }: CaseSearchFormProps): ReactNode {
  const say = useWords()
  const [typed, setTyped] = useState(number ?? '')
  const input = useRef<HTMLInputElement>(null)
  useSlashKey(input)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const wanted = typed.normalize('NFKC').trim().toUpperCase()
    onFind(wanted === '' ? {} : { number: wanted })
  }

  return (
    <search>
      <form className="desk-case-search" onSubmit={submit}>
        <TextField
          label={say(caseTexts.search)}
          hint={say(isSlashKeyOn() ? caseTexts.searchHint : caseTexts.searchHintNoKey)}
          type="search"
          value={typed}
          onChange={setTyped}
          inputRef={input}
          maxLength={40}
        />
        <Button type="submit" icon="search">
          {say(caseTexts.find)}
        </Button>
        {number !== undefined && <Button onPress={() => onFind({})}>{say(caseTexts.clear)}</Button>}
      </form>
    </search>
  )
}
