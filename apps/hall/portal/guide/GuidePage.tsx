import type { ReactNode } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { formatFen } from '#kernel/money.ts'
import { fullDateText } from '#texts/dates.ts'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { portalFrameTexts } from '#texts/hall/portal-frame.ts'
import { portalGuideTexts } from '#texts/hall/portal-guide.ts'
import { portalPrepareTexts } from '#texts/hall/portal-prepare.ts'
import { limitWords } from '#texts/limits.ts'
import { Button } from '#ui/button/Button.tsx'
import { ButtonLink } from '#ui/button/ButtonLink.tsx'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Empty, Failed, Loading } from '#ui/status/ListState.tsx'
import { Stack } from '#ui/surface/Stack.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useHallMinute } from '../../time/HallTime.tsx'
import { PortalPage } from '../frame/PortalPage.tsx'
import { useHall } from '../frame/use-hall.ts'
import { Fees } from './Fees.tsx'
import { feesOf } from './fees-of.ts'
import { HallPlace } from './HallPlace.tsx'
import { Papers } from './Papers.tsx'
import { PromisedDate } from './PromisedDate.tsx'
import { Who } from './Who.tsx'

/** One service of the hall: who comes, with what, for how much, and when it is done. */
export function GuidePage({ code }: { code: string }): ReactNode {
  const say = useWords()
  const { catalogue, isFailed, again } = useHall()
  const service = catalogue?.services.find((one) => one.code === code)
  if (catalogue !== undefined && service !== undefined) return <Guide catalogue={catalogue} service={service} />
  return (
    <PortalPage isTitleHeading title={say(portalGuideTexts.bar)}>
      {catalogue !== undefined && (
        <Empty
          title={say(portalGuideTexts.unknown)}
          action={<ButtonLink href="/">{say(portalFrameTexts.toHome)}</ButtonLink>}
        />
      )}
      {catalogue === undefined && !isFailed && <Loading>{say(failureTexts.loading)}</Loading>}
      {catalogue === undefined && isFailed && (
        <Failed
          title={say(failureTexts.unreachable)}
          icon="offline"
          action={<Button onPress={again}>{say(frameTexts.again)}</Button>}
        >
          {say(failureTexts.retriesPhone)}
        </Failed>
      )}
    </PortalPage>
  )
}

function Guide({ catalogue, service }: { catalogue: HallCatalogue; service: Service }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { date: today } = useHallMinute()
  const fees = feesOf(service, today)
  const lowest = fees.length === 0 ? 0 : Math.min(...fees.map(({ row }) => row.fen))
  const promised = service.limits.promised.at(-1)
  return (
    <PortalPage
      title={say(portalGuideTexts.bar)}
      actions={
        <ButtonLink href={`/prepare/${service.code}`} variant="primary" icon="pen" wide>
          {say(portalPrepareTexts.start)}
        </ButtonLink>
      }
      lead={
        <Stack gap={3}>
          <div>
            <h1 className="portal-title">{say(service.name)}</h1>
            <p className="portal-lead">{say(service.need.help)}</p>
          </div>
          <div className="portal-figures">
            <KeyValue
              layout="figures"
              items={[
                {
                  id: 'fee',
                  label: say(portalGuideTexts.fee),
                  value: say(portalGuideTexts.from(formatFen(lowest, lang))),
                },
                {
                  id: 'promise',
                  label: say(portalGuideTexts.promise),
                  value: promised === undefined ? '' : say(limitWords(promised)),
                },
                {
                  id: 'visits',
                  label: say(portalGuideTexts.visits),
                  value: say(portalGuideTexts.visitCount(service.visits.n)),
                },
              ]}
            />
          </div>
        </Stack>
      }
    >
      <Who service={service} />
      <Papers service={service} />
      <Fees service={service} fees={fees} />
      <PromisedDate service={service} calendar={catalogue.calendar} />
      <HallPlace hall={catalogue.hall} />
      <p className="portal-small">
        {say(portalGuideTexts.source(service.version, fullDateText(service.validFrom, lang)))}
      </p>
    </PortalPage>
  )
}
