import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { relieveWindow } from '#contract/shifts.ts'
import { listWindows, type WindowRow } from '#contract/tickets.ts'
import { moveTexts } from '#texts/desk/shift.ts'
import { pick } from '#texts/lang.ts'
import { Ask } from '#ui/dialog/Ask.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import { deskKey } from './desk-key.ts'

export interface RelieveDialogProps {
  row: WindowRow
  onClose: () => void
}

/** Taking over is a word given: what it brings along stands there first. */
export function RelieveDialog({ row, onClose }: RelieveDialogProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const queries = useQueryClient()
  const command = useCommand(relieveWindow)
  async function relieve(): Promise<void> {
    const desk = await command.send({ params: { window: row.number }, body: {} })
    if (desk !== undefined) queries.setQueryData(deskKey(row.number), desk)
    await queries.invalidateQueries({ queryKey: [listWindows.name] })
    if (desk !== undefined) onClose()
  }
  return (
    <Ask
      isOpen
      title={say(moveTexts.relieveTitle(pick(row.name, lang)))}
      safeLabel={say(moveTexts.back)}
      onSafe={onClose}
      actLabel={say(moveTexts.relieveAct)}
      onAct={() => void relieve()}
      busy={command.isBusy && say(moveTexts.working)}
    >
      <p>{say(moveTexts.relieveText(row.officer ?? ''))}</p>
      <p>
        <strong>{say(row.ticket === null ? moveTexts.relieveNobody : moveTexts.relieveTicket(row.ticket))}</strong>
      </p>
      <FailureNote failure={command.failure} />
    </Ask>
  )
}
