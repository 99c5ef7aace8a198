import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { moveTicket } from '#contract/shifts.ts'
import { listWindows, type TicketAtWindow, type WindowDesk } from '#contract/tickets.ts'
import { moveTexts, shiftTexts } from '#texts/desk/shift.ts'
import { pick } from '#texts/lang.ts'
import { Radios } from '#ui/choice/Radios.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { SelectField } from '#ui/field/SelectField.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { useRead } from '../server/use-read.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import { deskKey } from './desk-key.ts'
import { emptyTarget, type Target, targetOf } from './move-target.ts'
import type { Calling } from './use-calling.ts'

export interface MoveDialogProps {
  desk: WindowDesk
  current: TicketAtWindow
  catalogue: HallCatalogue
  calling: Calling
  /** The officer leaves; the person goes to a colleague or back to the line. */
  isLeaving: boolean
  onClose: () => void
}

/** Where the person in front goes. Nothing is lost on the way, and it says so. */
export function MoveDialog({ desk, current, catalogue, calling, isLeaving, onClose }: MoveDialogProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const queries = useQueryClient()
  const command = useCommand(moveTicket)
  const [target, setTarget] = useState<Target>({ ...emptyTarget, to: isLeaving ? 'line' : null })
  const set = (part: Partial<Target>): void => setTarget((known) => ({ ...known, ...part }))
  const rows = useRead(listWindows, {}).data?.rows ?? []
  const open = rows.filter(({ number, officer }) => number !== desk.number && officer !== null)
  const to = targetOf(target)

  async function send(): Promise<void> {
    if (to === undefined) return
    const reply = await command.send({ params: { ticketId: current.id }, body: to })
    if (reply === undefined) return
    onClose()
    if (isLeaving) return calling.leave.run()
    queries.setQueryData(deskKey(desk.number), reply)
    calling.say(`${current.number} ${say(shiftTexts.move)}`)
  }

  return (
    <Ask
      isOpen
      title={say(isLeaving ? moveTexts.leaveTitle(current.number) : moveTexts.title(current.number))}
      safeLabel={say(moveTexts.back)}
      onSafe={onClose}
      actLabel={say(isLeaving ? moveTexts.leaveAct : moveTexts.moveAct)}
      onAct={() => void send()}
      busy={command.isBusy && say(moveTexts.working)}
      refused={to === undefined ? say(moveTexts.incomplete) : undefined}
    >
      <p>{say(moveTexts.kept)}</p>
      <Radios
        label={say(moveTexts.where)}
        options={(isLeaving ? handOvers : everywhere).map((value) => ({
          value,
          text: say(moveTexts[value]),
          detail: say(moveTexts[`${value}Detail`]),
        }))}
        value={target.to}
        onChange={(value) => set({ to: value })}
        columns={2}
      />
      {target.to === 'window' && (
        <SelectField
          label={say(moveTexts.whichWindow)}
          hint={open.length === 0 ? say(moveTexts.noWindow) : undefined}
          placeholder={say(moveTexts.choose)}
          options={open.map(({ number, name, officer, pause }) => ({
            value: String(number),
            text: `${pick(name, lang)} · ${officer ?? ''}`,
            detail: pause === null ? undefined : say(moveTexts.paused),
          }))}
          value={target.window}
          onChange={(window) => set({ window })}
        />
      )}
      {target.to === 'queue' && (
        <SelectField
          label={say(moveTexts.whichQueue)}
          placeholder={say(moveTexts.choose)}
          options={catalogue.hall.queues.map(({ letter, name }) => ({
            value: letter,
            text: `${letter} ${pick(name, lang)}`,
          }))}
          value={target.queue}
          onChange={(queue) => set({ queue })}
        />
      )}
      {target.to === 'outside' && (
        <>
          <TextField
            label={say(moveTexts.place)}
            hint={say(moveTexts.placeHint)}
            value={target.place}
            onChange={(place) => set({ place })}
            maxLength={100}
          />
          <TextField
            label={say(moveTexts.remedy)}
            hint={say(moveTexts.remedyHint)}
            lines={2}
            value={target.remedy}
            onChange={(remedy) => set({ remedy })}
            maxLength={300}
          />
        </>
      )}
      <FailureNote failure={command.failure} />
    </Ask>
  )
}

const everywhere = ['window', 'queue', 'line', 'outside'] as const
const handOvers = ['window', 'line'] as const satisfies readonly (typeof everywhere)[number][]
