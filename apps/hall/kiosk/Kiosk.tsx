import { type ReactNode, Suspense, useCallback, useState } from 'react'
import type { DeviceView } from '#contract/devices.ts'
import type { Service } from '#contract/service.ts'
import { useCatalogue } from '../catalogue/use-catalogue.ts'
import { useDisplayControl } from '../display/Display.tsx'
import { useLang } from '../lang/Lang.tsx'
import { HallNameContext } from './frame/hall-name.ts'
import { HomePage } from './home/HomePage.tsx'
import { KioskWaiting } from './KioskWaiting.tsx'
import { CheckInPage, IdleQuestion, SearchPage, Visit } from './parts.ts'
import { useIdle } from './use-idle.ts'
import { useVisitAhead } from './use-visit-ahead.ts'

interface Person {
  /** Counts people: with a new one every page begins anew, and nothing of the last one is left in memory. */
  readonly turn: number
  readonly service: Service | null
  readonly hasTicket: boolean
  /** Drawing a ticket for what was filled in before. */
  readonly isCheckingIn: boolean
  readonly isSearching: boolean
}

const nobody = { service: null, hasTicket: false, isCheckingIn: false, isSearching: false }

function nextPerson({ turn }: Person): Person {
  return { turn: turn + 1, ...nobody }
}

/** An enrolled kiosk: the start page, or the visit of one person. */
export function Kiosk({ device }: { device: DeviceView }): ReactNode {
  const { data: catalogue, error } = useCatalogue(device.hallId)
  useVisitAhead(catalogue !== undefined)
  const { display, reset } = useDisplayControl()
  const { lang, change: changeLang } = useLang()
  const [person, setPerson] = useState<Person>({ turn: 0, ...nobody })
  const leave = useCallback(() => {
    reset()
    changeLang('zh-CN')
    setPerson(nextPerson)
  }, [reset, changeLang])

  const isTouched = lang !== 'zh-CN' || display.text !== 'normal' || display.reach !== 'normal'
  const isBusy = person.service !== null || person.isCheckingIn || person.isSearching
  const idle = useIdle({ isWatching: isBusy || isTouched, onGone: leave })

  if (catalogue === undefined) return <KioskWaiting isUnreachable={error !== null} />
  return (
    <HallNameContext value={catalogue.hall.name}>
      {person.isCheckingIn && (
        <Suspense fallback={<KioskWaiting isUnreachable={false} />}>
          <CheckInPage key={person.turn} onTicket={() => setPerson({ ...person, hasTicket: true })} onLeave={leave} />
        </Suspense>
      )}
      {person.isSearching && (
        <Suspense fallback={<KioskWaiting isUnreachable={false} />}>
          <SearchPage
            key={person.turn}
            catalogue={catalogue}
            onChoose={(service) => setPerson({ ...person, service, isSearching: false })}
            onBack={() => setPerson({ ...person, isSearching: false })}
          />
        </Suspense>
      )}
      {!isBusy && (
        <HomePage
          catalogue={catalogue}
          onChoose={(service) => setPerson({ ...person, service })}
          onSearch={() => setPerson({ ...person, isSearching: true })}
          onCheckIn={() => setPerson({ ...person, isCheckingIn: true })}
        />
      )}
      {person.service !== null && (
        <Suspense fallback={<KioskWaiting isUnreachable={false} />}>
          <Visit
            key={person.turn}
            service={person.service}
            catalogue={catalogue}
            onTicket={() => setPerson({ ...person, hasTicket: true })}
            onAnother={() => setPerson(nextPerson)}
            onLeave={leave}
          />
        </Suspense>
      )}
      <Suspense>
        {idle.secondsLeft !== null && (
          <IdleQuestion
            secondsLeft={idle.secondsLeft}
            hasTicket={person.hasTicket}
            onStay={idle.stay}
            onLeave={leave}
          />
        )}
      </Suspense>
    </HallNameContext>
  )
}
