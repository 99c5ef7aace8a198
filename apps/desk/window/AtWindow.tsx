import type { ReactNode } from 'react'
import { getBiometrics } from '#contract/biometrics.ts'
import { getCase } from '#contract/cases.ts'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { getPreApplication, type PreApplicationView } from '#contract/intake.ts'
import { getPictures } from '#contract/pictures.ts'
import type { Service } from '#contract/service.ts'
import type { TicketAtWindow } from '#contract/tickets.ts'
import { outcomeTexts } from '#texts/desk/outcome.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { useRead } from '../server/use-read.ts'
import { useMe } from '../session/Session.tsx'
import { Shown } from '../state/Shown.tsx'
import { Service as ServiceAtWindow } from './Service.tsx'
import type { Calling } from './use-calling.ts'

export interface AtWindowProps {
  current: TicketAtWindow
  preApplicationId: string
  catalogue: HallCatalogue
  calling: Calling
}

/** What the person in front filled in, and the case if it has become one. Each is read once: looks are recorded. */
export function AtWindow({ current, preApplicationId, catalogue, calling }: AtWindowProps): ReactNode {
  const once = { staleTime: Number.POSITIVE_INFINITY }
  const preApplication = useRead(getPreApplication, { params: { preApplicationId } }, once)
  const caseId = current.matters.find((matter) => matter.preApplicationId === preApplicationId)?.caseId ?? ''
  const known = useRead(getCase, { params: { caseId } }, { ...once, enabled: caseId !== '' })
  const me = useMe()
  const taken = useRead(
    getBiometrics,
    { params: { preApplicationId } },
    { enabled: me.verbs.includes('biometric.capture') && current.state === 'serving' },
  )
  const pictures = useRead(getPictures, { params: { preApplicationId } }).data
  const seen = (view: PreApplicationView): Service | undefined =>
    catalogue.services.find(({ code }) => code === view.service)
  return (
    <Shown query={preApplication} thing={windowTexts.preApplicationThing}>
      {(view) => {
        const service = seen(view)
        if (service === undefined) throw new Error(`expected the service ${view.service} in the catalogue, found none`)
        const desk = { current, view, service, calendar: catalogue.calendar, calling, biometrics: taken.data, pictures }
        if (caseId === '') return <ServiceAtWindow {...desk} outcome={null} />
        return (
          <Shown query={known} thing={outcomeTexts.caseThing}>
            {(outcome) => <ServiceAtWindow {...desk} outcome={outcome} />}
          </Shown>
        )
      }}
    </Shown>
  )
}
