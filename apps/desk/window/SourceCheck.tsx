import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { askSource, type ExemptPaper, listExemptPapers } from '#contract/sources.ts'
import { sourceTexts } from '#texts/desk/sources.ts'
import { sourceName } from '#texts/sources.ts'
import { Button } from '#ui/button/Button.tsx'
import { useWords } from '../lang/Lang.tsx'
import { SourceAnswers } from '../papers/SourceAnswers.tsx'
import { useCommand } from '../server/use-command.ts'
import { useRead } from '../server/use-read.ts'
import { FailureNote } from '../state/FailureNote.tsx'
import type { Findings } from './use-findings.ts'

interface SourceCheckProps {
  material: string
  ticketId: string
  preApplicationId: string
  findings: Findings
}

/** 免提交: asks the source of a paper and shows what it says, by itself; what is confirmed becomes the finding. */
export function SourceCheck({ material, ticketId, preApplicationId, findings }: SourceCheckProps): ReactNode {
  const say = useWords()
  const queries = useQueryClient()
  const input = { params: { preApplicationId } }
  const paper = useRead(listExemptPapers, input).data?.papers.find((one) => one.material === material)
  const command = useCommand(askSource)
  const isKnown = paper !== undefined
  const isConfirmed = paper?.check?.state === 'confirmed'
  const found = findings.find(material)?.state
  useEffect(() => {
    if (!isKnown) return
    // The source may take its word back: then nobody has looked at the paper.
    if (!isConfirmed && found === 'confirmed') findings.drop(material)
    if (isConfirmed && (found === undefined || found === 'missing' || found === 'deferred'))
      findings.setState(material, 'confirmed')
  }, [isKnown, isConfirmed, found, findings, material])

  if (paper === undefined) return null
  const { check, source, may } = paper
  const name = sourceName(source)

  // A paper that lies here in order needs no source.
  const isToAsk = may.ok && found !== 'checked' && check?.state !== 'requested' && check?.state !== 'confirmed'

  async function ask(): Promise<void> {
    const reply = await command.send({ ...input, body: { ticketId, material } })
    if (reply === undefined) return
    queries.setQueryData<{ papers: ExemptPaper[] }>(
      [listExemptPapers.name, input],
      (known) => known && { papers: known.papers.map((one) => (one.material === material ? reply : one)) },
    )
  }

  return (
    <div className="ui-stack" data-gap="2">
      <div role="status">{words()}</div>
      {isToAsk && (
        <p>
          <Button icon="exempt" busy={command.isBusy && say(sourceTexts.sending)} onPress={() => void ask()}>
            {say((check === null ? sourceTexts.ask : sourceTexts.again)(name))}
          </Button>
        </p>
      )}
      <FailureNote failure={command.failure} />
    </div>
  )

  function words(): ReactNode {
    if (check === null) {
      const isOff = !may.ok && may.reason === 'source-not-connected'
      return isOff ? <p className="desk-quiet">{say(sourceTexts.notConnected(name))}</p> : null
    }
    if (check.state === 'requested') return <p>{say(sourceTexts.asking(name, check.tries))}</p>
    if (check.state === 'unavailable') return <p>{say(sourceTexts.unavailable(name, check.tries))}</p>
    return <SourceAnswers check={check} source={source} />
  }
}
