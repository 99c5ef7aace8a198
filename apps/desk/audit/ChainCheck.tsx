import { type ReactNode, useState } from 'react'
import { checkAuditChain } from '#contract/audit.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { auditTexts } from '#texts/desk/audit.ts'
import { Button } from '#ui/button/Button.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useCommand } from '../server/use-command.ts'
import { FailureNote } from '../state/FailureNote.tsx'

/** Recomputes the chain when asked: it reads everything that was ever sealed. */
export function ChainCheck(): ReactNode {
  const say = useWords()
  const command = useCommand(checkAuditChain)
  const [result, setResult] = useState<ReplyOf<typeof checkAuditChain> | null>(null)
  async function check(): Promise<void> {
    setResult((await command.send({})) ?? null)
  }
  return (
    <>
      <Button icon="exempt" onPress={() => void check()} busy={command.isBusy && say(auditTexts.checking)}>
        {say(auditTexts.check)}
      </Button>
      <div className="desk-audit__result">
        <FailureNote failure={command.failure} />
        {result !== null && (
          <Banner
            tone={result.intact ? 'ok' : 'bad'}
            title={say(result.intact ? auditTexts.intact : auditTexts.broken)}
            announce={result.intact ? 'status' : 'alert'}
          >
            {say(
              result.intact
                ? auditTexts.intactText(result.sealed)
                : auditTexts.brokenText(result.sealed, result.firstBroken ?? ''),
            )}
          </Banner>
        )}
      </div>
    </>
  )
}
