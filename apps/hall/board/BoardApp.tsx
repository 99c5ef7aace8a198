import './kit-styles.ts'
import './board.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useDevice } from '../device/use-device.ts'
import { DisplayProvider } from '../display/Display.tsx'
import { LangProvider } from '../lang/Lang.tsx'
import { createQueryClient } from '../server/query-client.ts'
import { isUnknownDevice } from '../server/refusal.ts'
import { Restart } from '../start/Restart.tsx'
import { Unbroken } from '../start/Unbroken.tsx'
import { HallTimeProvider } from '../time/HallTime.tsx'
import { Board } from './Board.tsx'
import { BoardEnrolment } from './BoardEnrolment.tsx'
import { BoardWaiting } from './BoardWaiting.tsx'

/** The call board. Nobody touches it: its language stands in its address, `/board?lang=en`. */
export function BoardApp(): ReactNode {
  const [queries] = useState(createQueryClient)
  const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN'
  return (
    <QueryClientProvider client={queries}>
      <LangProvider initial={lang}>
        <DisplayProvider surface="board">
          <HallTimeProvider>
            <Unbroken
              fallback={
                <Restart>
                  <BoardWaiting isUnreachable />
                </Restart>
              }
            >
              <DeviceGate />
            </Unbroken>
          </HallTimeProvider>
        </DisplayProvider>
      </LangProvider>
    </QueryClientProvider>
  )
}

function DeviceGate(): ReactNode {
  const { data: device, error } = useDevice('board')
  if (isUnknownDevice(error)) return <BoardEnrolment />
  if (device === undefined) return <BoardWaiting isUnreachable={error !== null} />
  return <Board hallId={device.hallId} hallName={device.hallName} />
}
