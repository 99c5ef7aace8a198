import './kit-styles.ts'
import './board.css'
import { type ReactNode, Suspense } from 'react'
import { part } from '#ui/part/part.tsx'
import { Unbroken } from '#ui/part/Unbroken.tsx'
import { useDevice } from '../device/use-device.ts'
import { DisplayProvider } from '../display/Display.tsx'
import { LangProvider } from '../lang/Lang.tsx'
import { ReadsProvider } from '../server/ReadsProvider.tsx'
import { Restart } from '../start/Restart.tsx'
import { HallTimeProvider } from '../time/HallTime.tsx'
import { Board } from './Board.tsx'
import { BoardWaiting } from './BoardWaiting.tsx'

/** Once in the life of a board. */
const BoardEnrolment = part(async () => (await import('./BoardEnrolment.tsx')).BoardEnrolment)

/** The call board. Nobody touches it: its language stands in its address, `/board?lang=en`. */
export function BoardApp(): ReactNode {
  const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN'
  return (
    <ReadsProvider>
      <LangProvider initial={lang}>
        <DisplayProvider surface="board">
          <HallTimeProvider>
            <Unbroken
              fallback={() => (
                <Restart>
                  <BoardWaiting isUnreachable />
                </Restart>
              )}
            >
              <DeviceGate />
            </Unbroken>
          </HallTimeProvider>
        </DisplayProvider>
      </LangProvider>
    </ReadsProvider>
  )
}

function DeviceGate(): ReactNode {
  const { data: device, error } = useDevice('board')
  if (device === null) {
    return (
      <Suspense fallback={<BoardWaiting isUnreachable={false} />}>
        <BoardEnrolment />
      </Suspense>
    )
  }
  if (device === undefined) return <BoardWaiting isUnreachable={error !== null} />
  return <Board hallId={device.hallId} hallName={device.hallName} />
}
