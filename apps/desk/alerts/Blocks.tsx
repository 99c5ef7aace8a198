import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type DeferralBlock, listDeferralBlocks, restoreDeferral } from '#contract/deferrals.ts'
import { momentText } from '#texts/dates.ts'
import { caseTimeTexts } from '#texts/desk/case-time.ts'
import { blockWhyTexts, deferralDeskTexts as texts } from '#texts/desk/deferral.ts'
import { Button } from '#ui/button/Button.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { TextLink } from '#ui/link/TextLink.tsx'
import { DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { usePages } from '../server/use-pages.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import { MoreRows } from '../state/MoreRows.tsx'
import { Shown } from '../state/Shown.tsx'
import { useNow } from '../time/HallTime.tsx'

/** 失信: who may promise no paper, and the one act that lets them again. */
export function Blocks(): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  const query = usePages(listDeferralBlocks, {})
  const [asking, setAsking] = useState<DeferralBlock | null>(null)
  return (
    <Panel title={say(texts.blocks)} side={say(texts.blocksSide)} level={2} flush>
      <Shown query={query} thing={texts.blocksThing} rows={3}>
        {({ pages }) => (
          <>
            <DataTable
              caption={say(texts.blocks)}
              columns={[
                {
                  id: 'number',
                  heading: say(caseTimeTexts.number),
                  cell: ({ caseId, number }) => <TextLink href={`/desk/cases/${caseId}`}>{number}</TextLink>,
                  isRowName: true,
                },
                { id: 'name', heading: say(caseTimeTexts.name), cell: ({ applicantName }) => applicantName },
                { id: 'why', heading: say(texts.why), cell: ({ why }) => say(blockWhyTexts[why]) },
                { id: 'since', heading: say(texts.since), cell: ({ blockedAt }) => momentText(blockedAt, now, lang) },
                {
                  id: 'act',
                  heading: say(texts.restore),
                  cell: (block) => <Button onPress={() => setAsking(block)}>{say(texts.restore)}</Button>,
                },
              ]}
              rows={pages.flatMap(({ rows }) => rows)}
              rowId={({ id }) => id}
              empty={<Empty icon="ok" title={say(texts.blocksEmpty)} />}
            />
            <MoreRows query={query} />
          </>
        )}
      </Shown>
      {asking !== null && <RestoreDialog block={asking} onClose={() => setAsking(null)} />}
    </Panel>
  )
}

function RestoreDialog({ block, onClose }: { block: DeferralBlock; onClose: () => void }): ReactNode {
  const say = useWords()
  const queries = useQueryClient()
  const command = useCommand(restoreDeferral)
  const [typed, setTyped] = useState('')
  const note = typed.trim()
  async function restore(): Promise<void> {
    const reply = await command.send({ params: { blockId: block.id }, body: { note } })
    if (reply === undefined) return
    await queries.invalidateQueries({ queryKey: [listDeferralBlocks.name] })
    onClose()
  }
  return (
    <Ask
      isOpen
      title={say(texts.restoreTitle)}
      safeLabel={say(texts.back)}
      onSafe={onClose}
      actLabel={say(texts.restore)}
      onAct={() => void restore()}
      busy={command.isBusy && say(texts.saving)}
      refused={note === '' ? say(texts.restoreMissing) : undefined}
    >
      <p>{say(texts.restoreText(block.applicantName))}</p>
      <TextField label={say(texts.restoreNote)} lines={2} value={typed} onChange={setTyped} maxLength={400} />
      <FailureNote failure={command.failure} />
    </Ask>
  )
}
