import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type Verification, verifyDocument } from '#contract/documents.ts'
import { failureTexts } from '#texts/hall/failures.ts'
import { portalVerifyTexts } from '#texts/hall/portal-verify.ts'
import { Loading } from '#ui/status/ListState.tsx'
import { Stack } from '#ui/surface/Stack.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useSending } from '../../server/use-sending.ts'
import { PortalPage } from '../frame/PortalPage.tsx'
import { useFragment } from '../frame/use-fragment.ts'
import { VerifyForm } from './VerifyForm.tsx'
import { VerifyResult } from './VerifyResult.tsx'

/** Is it ours? By the code on the document, or typed by hand. It answers true or false and nothing about the holder. */
export function VerifyPage(): ReactNode {
  const say = useWords()
  const fragment = useFragment()
  const scanned = { number: fragment.get('no') ?? '', check: fragment.get('c') ?? '' }
  const { send, isBusy, failure } = useSending(verifyDocument)
  const [result, setResult] = useState<Verification | null>(null)
  const asked = useRef('')

  async function ask(document: { number: string; check: string }): Promise<void> {
    const reply = await send({ body: document })
    if (reply !== undefined) setResult(reply)
  }
  // A scanned code needs no press. Each address is asked about once, also when React mounts the page twice.
  useEffect(() => {
    const address = `${scanned.number} ${scanned.check}`
    if (scanned.number === '' || scanned.check === '' || asked.current === address) return
    asked.current = address
    void ask(scanned)
  })
  return (
    <PortalPage
      title={say(portalVerifyTexts.bar)}
      lead={
        result === null && (
          <Stack gap={1}>
            <h1 className="portal-title">{say(portalVerifyTexts.title)}</h1>
            <p className="portal-lead">{say(portalVerifyTexts.lead)}</p>
          </Stack>
        )
      }
    >
      <FailureBanner failure={failure} />
      {result === null ? (
        <>
          {isBusy && <Loading rows={2}>{say(failureTexts.loading)}</Loading>}
          <VerifyForm initial={scanned} isBusy={isBusy} onAsk={(document) => void ask(document)} />
        </>
      ) : (
        <VerifyResult result={result} onAnother={() => setResult(null)} />
      )}
      <p className="portal-small">{say(portalVerifyTexts.nothingPersonal)}</p>
    </PortalPage>
  )
}
