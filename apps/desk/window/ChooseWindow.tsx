import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { listWindows, sitAtWindow, type WindowRow } from '#contract/tickets.ts'
import { pauseTexts, shiftTexts } from '#texts/desk/shift.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { pick, type Text } from '#texts/lang.ts'
import { ticketReasonSentence } from '#texts/refusal-texts-tickets.ts'
import { Button } from '#ui/button/Button.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import { deskKey } from './desk-key.ts'
import { RelieveDialog } from './ShiftDialogs.tsx'

/** The windows of the hall and who sits there. A taken one says so beside its button. */
export function ChooseWindow({ rows }: { rows: readonly WindowRow[] }): ReactNode {
  const say = useWords()
  const queries = useQueryClient()
  const command = useCommand(sitAtWindow)
  const [chosen, setChosen] = useState<number | null>(null)
  const [relieving, setRelieving] = useState<number | null>(null)
  const relieved = rows.find(({ number, may }) => number === relieving && may.relieve.ok)

  async function sit(number: number): Promise<void> {
    setChosen(number)
    const desk = await command.send({ params: { window: number }, body: {} })
    if (desk !== undefined) queries.setQueryData(deskKey(number), desk)
    await queries.invalidateQueries({ queryKey: [listWindows.name] })
  }

  return (
    <Panel title={say(windowTexts.choose)} side={say(windowTexts.chooseSide)} level={1} className="desk-choose" flush>
      <FailureNote failure={command.failure} />
      {rows.length === 0 && <Empty title={say(windowTexts.noWindows)}>{say(windowTexts.noWindowsText)}</Empty>}
      <ul className="desk-choose__list" aria-label={say(windowTexts.windowsThing)}>
        {rows.map((row) => (
          <WindowChoice
            key={row.number}
            row={row}
            isBusy={command.isBusy && chosen === row.number}
            onSit={() => void sit(row.number)}
            onRelieve={() => setRelieving(row.number)}
          />
        ))}
      </ul>
      {relieved !== undefined && <RelieveDialog row={relieved} onClose={() => setRelieving(null)} />}
    </Panel>
  )
}

interface WindowChoiceProps {
  row: WindowRow
  isBusy: boolean
  onSit: () => void
  onRelieve: () => void
}

function WindowChoice({ row, isBusy, onSit, onRelieve }: WindowChoiceProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { name, queues, officer, pause, may } = row
  const refused = may.sit.ok ? undefined : ticketReasonSentence(may.sit.reason, lang)
  return (
    <li className="desk-choose__row">
      <p className="desk-choose__number">{row.number}</p>
      <div className="desk-choose__words">
        <p className="desk-choose__name">{pick(name, lang)}</p>
        <p className="desk-choose__detail">{say(windowTexts.queues(queues.join(lang === 'en' ? ', ' : '、')))}</p>
      </div>
      {officer === null ? (
        <Tag tone="ok">{say(windowTexts.nobodySits)}</Tag>
      ) : (
        <Tag tone={may.relieve.ok ? 'warn' : 'quiet'} icon={pause === null ? 'user' : 'pause'}>
          {say(seatText(officer))}
        </Tag>
      )}
      {may.relieve.ok ? (
        <Button variant="primary" onPress={onRelieve} label={say(shiftTexts.relieveAt(pick(name, lang)))}>
          {say(shiftTexts.relieve)}
        </Button>
      ) : (
        <Button
          onPress={onSit}
          busy={isBusy && say(windowTexts.sitting)}
          refused={refused}
          label={say(windowTexts.sitAt(pick(name, lang)))}
        >
          {say(windowTexts.sit)}
        </Button>
      )}
    </li>
  )

  function seatText(who: string): Text {
    if (pause === null) return windowTexts.sits(who)
    if (may.relieve.ok) return shiftTexts.waitsForRelief(who)
    return shiftTexts.isPaused(who, say(pauseTexts[pause.reason]))
  }
}
