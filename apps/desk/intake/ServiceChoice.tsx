import type { ReactNode } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { pick } from '#texts/lang.ts'
import { LinkList } from '#ui/link/LinkList.tsx'
import { LinkRow } from '#ui/link/LinkRow.tsx'
import { useLang } from '../lang/Lang.tsx'

interface ServiceChoiceProps {
  label: string
  catalogue: HallCatalogue
  onChoose: (service: Service) => void
}

/** Which service of this hall, by one press. */
export function ServiceChoice({ label, catalogue, onChoose }: ServiceChoiceProps): ReactNode {
  const { lang } = useLang()
  const queueName = (letter: string) => catalogue.hall.queues.find((queue) => queue.letter === letter)?.name
  return (
    <LinkList label={label}>
      {catalogue.services.map((service) => {
        const queue = queueName(service.queue)
        return (
          <LinkRow
            key={service.code}
            title={pick(service.name, lang)}
            detail={queue && pick(queue, lang)}
            onPress={() => onChoose(service)}
          />
        )
      })}
    </LinkList>
  )
}
