import './kit-styles.ts'
import './kiosk.css'
import './low-reach.css'
import { type ReactNode, Suspense } from 'react'
import { Unbroken } from '#ui/part/Unbroken.tsx'
import { useDevice } from '../device/use-device.ts'
import { DisplayProvider } from '../display/Display.tsx'
import { LangProvider } from '../lang/Lang.tsx'
import { ReadsProvider } from '../server/ReadsProvider.tsx'
import { Restart } from '../start/Restart.tsx'
import { HallTimeProvider } from '../time/HallTime.tsx'
import { Kiosk } from './Kiosk.tsx'
import { KioskWaiting } from './KioskWaiting.tsx'
import { KioskEnrolment } from './parts.ts'

/** The self-service machine. It has one address and no history: whoever comes next can go back to nothing. */
export function KioskApp(): ReactNode {
  return (
    <ReadsProvider>
      <LangProvider initial="zh-CN">
        <DisplayProvider surface="kiosk">
          <HallTimeProvider>
            <Unbroken
              fallback={() => (
                <Restart>
                  <KioskWaiting isUnreachable />
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
  const { data: device, error } = useDevice('kiosk')
  if (device === null) {
    return (
      <Suspense fallback={<KioskWaiting isUnreachable={false} />}>
        <KioskEnrolment />
      </Suspense>
    )
  }
  if (device === undefined) return <KioskWaiting isUnreachable={error !== null} />
  return <Kiosk device={device} />
}
