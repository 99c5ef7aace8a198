import { type ReactNode, useState } from 'react'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { Button } from '#ui/button/Button.tsx'
import { reopen } from '#ui/part/reopen.ts'
import { Failed } from '#ui/status/ListState.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { PortalPage } from './PortalPage.tsx'

/** A page whose code could not be loaded: there is no network, or the server has a newer build of everything. */
export function BrokenPage({ again }: { again: () => void }): ReactNode {
  const say = useWords()
  const [isBusy, setBusy] = useState(false)
  async function open(): Promise<void> {
    setBusy(true)
    if (await reopen()) return
    setBusy(false)
    again()
  }
  return (
    <PortalPage isTitleHeading title={say(frameTexts.product)}>
      <Failed
        title={say(failureTexts.notOpened)}
        icon="offline"
        action={
          <Button onPress={() => void open()} busy={isBusy && say(failureTexts.loading)}>
            {say(failureTexts.reopen)}
          </Button>
        }
      >
        {say(failureTexts.notOpenedText)}
      </Failed>
    </PortalPage>
  )
}
