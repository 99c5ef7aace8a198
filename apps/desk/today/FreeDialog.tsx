import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type FloorView, getFloor } from '#contract/insights.ts'
import { type FreeReason, freeWindow } from '#contract/shifts.ts'
import { floorTexts, moveTexts } from '#texts/desk/shift.ts'
import { pick } from '#texts/lang.ts'
import { Radios } from '#ui/choice/Radios.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'

/** Frees the seat of somebody who is gone, once asked and with a reason. */
export function FreeDialog({ row, onClose }: { row: FloorView['windows'][number]; onClose: () => void }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const queries = useQueryClient()
  const command = useCommand(freeWindow)
  const [reason, setReason] = useState<FreeReason | null>(null)
  async function free(): Promise<void> {
    if (reason === null) return
    const reply = await command.send({ params: { window: row.number }, body: { reason } })
    await queries.invalidateQueries({ queryKey: [getFloor.name] })
    if (reply !== undefined) onClose()
  }
  return (
    <Ask
      isOpen
      isDanger
      title={say(floorTexts.freeTitle(pick(row.name, lang)))}
      safeLabel={say(moveTexts.back)}
      onSafe={onClose}
      actLabel={say(floorTexts.freeAct)}
      onAct={() => void free()}
      busy={command.isBusy && say(moveTexts.working)}
      refused={reason === null ? say(floorTexts.freeWhy) : undefined}
    >
      <p>{say(floorTexts.freeText(row.officer ?? ''))}</p>
      <Radios
        label={say(floorTexts.freeWhy)}
        options={reasons.map((value) => ({ value, text: say(floorTexts[value]) }))}
        value={reason}
        onChange={setReason}
      />
      <FailureNote failure={command.failure} />
    </Ask>
  )
}

const reasons = ['officer-gone', 'desk-broken', 'shift-over'] as const satisfies readonly FreeReason[]
