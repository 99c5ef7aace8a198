import type { ReactNode } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { kioskCheckInTexts } from '#texts/hall/kiosk-check-in.ts'
import { kioskHomeTexts } from '#texts/hall/kiosk-home.ts'
import { Button } from '#ui/button/Button.tsx'
import { Hero } from '#ui/link/Hero.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { findOpenDay } from '../../catalogue/opening-hours.ts'
import { useWords } from '../../lang/Lang.tsx'
import { SearchEntry } from '../../search/SearchEntry.tsx'
import { useHallMinute } from '../../time/HallTime.tsx'
import { KioskPage } from '../frame/KioskPage.tsx'
import { HowItGoes } from './HowItGoes.tsx'
import { Needs } from './Needs.tsx'

interface HomePageProps {
  catalogue: HallCatalogue
  onChoose: (service: Service) => void
  onSearch: () => void
  /** For who filled in before. */
  onCheckIn: () => void
}

/** The first page: what this hall really offers at a kiosk, and how it goes. */
export function HomePage({ catalogue, onChoose, onSearch, onCheckIn }: HomePageProps): ReactNode {
  const say = useWords()
  const { services, hall } = catalogue
  return (
    <KioskPage
      actions={
        <Button icon="scan" onPress={onCheckIn}>
          {say(kioskCheckInTexts.open)}
        </Button>
      }
    >
      <Hero title={say(kioskHomeTexts.hello)} text={services.length > 8 ? undefined : <Lead />} />
      <SearchEntry catalogue={catalogue} way={{ onPress: onSearch }} />
      {services.length === 0 ? (
        <Empty title={say(kioskHomeTexts.none)}>{say(kioskHomeTexts.noneText)}</Empty>
      ) : (
        <Section title={say(kioskHomeTexts.needs)} side={say(kioskHomeTexts.needsSide)}>
          <Needs services={services} onChoose={onChoose} />
        </Section>
      )}
      {services.length > 0 && services.length < 5 && <HowItGoes />}
      <Today hall={hall} />
    </KioskPage>
  )
}

function Lead(): ReactNode {
  const say = useWords()
  return (
    <>
      <span className="kiosk-line">{say(kioskHomeTexts.lead)}</span>
      <span className="kiosk-line">{say(kioskHomeTexts.leadMore)}</span>
    </>
  )
}

function Today({ hall }: Pick<HallCatalogue, 'hall'>): ReactNode {
  const say = useWords()
  const { date } = useHallMinute()
  const open = findOpenDay(hall, date)
  return (
    <p className="kiosk-today">
      {say(open === undefined ? kioskHomeTexts.closedToday : kioskHomeTexts.openToday(`${open.from}–${open.to}`))}
      <span>{say(hall.address)}</span>
    </p>
  )
}
