import type { ReactNode } from 'react'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { Loading, Offline } from '#ui/status/ListState.tsx'
import { useWords } from '../lang/Lang.tsx'
import { KioskPage } from './frame/KioskPage.tsx'

/** Before the kiosk knows where it stands. */
export function KioskWaiting({ isUnreachable }: { isUnreachable: boolean }): ReactNode {
  const say = useWords()
  return (
    <KioskPage>
      <h1 className="ui-visually-hidden">{say(frameTexts.product)}</h1>
      {isUnreachable ? (
        <Offline title={say(failureTexts.unreachable)}>{say(failureTexts.retriesItself)}</Offline>
      ) : (
        <Loading>{say(failureTexts.loading)}</Loading>
      )}
    </KioskPage>
  )
}
