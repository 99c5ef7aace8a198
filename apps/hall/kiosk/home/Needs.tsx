import { type ReactNode, useState } from 'react'
import type { Service } from '#contract/service.ts'
import { kioskHomeTexts } from '#texts/hall/kiosk-home.ts'
import type { Lang } from '#texts/lang.ts'
import { NeedCard } from '#ui/link/NeedCard.tsx'
import { NeedGrid } from '#ui/link/NeedGrid.tsx'
import { serviceIcon } from '../../catalogue/service-icon.ts'
import { useDisplayControl } from '../../display/Display.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'

interface NeedsProps {
  services: readonly Service[]
  onChoose: (service: Service) => void
}

/** A card for each service. Where the page has no room for all, the last card leads to the next ones, and round again. */
export function Needs({ services, onChoose }: NeedsProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { display } = useDisplayControl()
  const [turned, setTurned] = useState(0)
  const room = roomFor(display, lang)
  const isAll = services.length <= room
  const pages = Math.ceil(services.length / (room - 1))
  const from = isAll ? 0 : (turned % pages) * (room - 1)
  const shown = isAll ? services : services.slice(from, from + room - 1)
  return (
    <div className="kiosk-needs" data-count={services.length > few ? 'many' : services.length}>
      <NeedGrid>
        {shown.map((service) => (
          <NeedCard
            key={service.code}
            icon={serviceIcon(service.code)}
            title={say(service.need.title)}
            help={say(service.need.help)}
            onPress={() => onChoose(service)}
            tone={services.length === 1 ? 'strong' : 'normal'}
          />
        ))}
        {!isAll && (
          <NeedCard icon="list" title={say(kioskHomeTexts.more)} onPress={() => setTurned((before) => before + 1)} />
        )}
      </NeedGrid>
    </div>
  )
}

/** So many have a line of help each. */
const few = 8

/** How many cards a page has room for; English words take more lines. */
function roomFor({ text, reach }: ReturnType<typeof useDisplayControl>['display'], lang: Lang): number {
  if (reach === 'low') return text === 'large' || lang === 'en' ? 4 : 6
  if (lang === 'en') return text === 'large' ? 10 : 16
  return text === 'large' ? 14 : 20
}
