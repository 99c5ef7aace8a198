import type { ReactNode } from 'react'
import type { ArrivalMatter, ArrivalRow } from '#contract/arrivals.ts'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { timeText } from '#texts/dates.ts'
import { guideTexts } from '#texts/desk/guide.ts'
import { pick } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'

interface ArrivalFileProps {
  arrival: ArrivalRow
  catalogue: HallCatalogue
  onClose: () => void
}

/** One who has come: each matter, and what still stands between it and the window. */
export function ArrivalFile({ arrival, catalogue, onClose }: ArrivalFileProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { number, drawnAt, matters } = arrival
  return (
    <Panel
      title={number}
      side={
        <>
          {say(guideTexts.cameAt(timeText(drawnAt)))}
          <Button onPress={onClose}>{say(guideTexts.close)}</Button>
        </>
      }
    >
      <div className="desk-guide__file">
        {matters.length === 0 && (
          <Banner tone="quiet" title={say(guideTexts.plainTitle)}>
            {say(guideTexts.plainText)}
          </Banner>
        )}
        {matters.map((matter) => (
          <Section key={matter.preApplicationId} title={`${matter.applicantName} · ${nameOf(matter.service)}`}>
            <Verdict matter={matter} />
          </Section>
        ))}
      </div>
    </Panel>
  )

  function nameOf(code: string): string {
    const name = catalogue.services.find((service) => service.code === code)?.name
    return name === undefined ? code : pick(name, lang)
  }
}

function Verdict({ matter: { readiness, missing, open } }: { matter: ArrivalMatter }): ReactNode {
  const say = useWords()
  if (readiness === 'not-today')
    return (
      <Banner tone="bad" title={say(guideTexts.notTodayTitle)}>
        {say(guideTexts.notTodayText)}
      </Banner>
    )
  if (readiness === 'ready')
    return (
      <Banner tone="ok" title={say(guideTexts.readyTitle)}>
        {say(guideTexts.readyText)}
      </Banner>
    )
  const names = (papers: ArrivalMatter['missing']) => papers.map(say).join(say({ zh: '、', en: ', ' }))
  return (
    <>
      {missing.length > 0 && (
        <Banner tone="warn" title={say(guideTexts.lacksTitle(names(missing)))}>
          {say(guideTexts.lacksText)}
        </Banner>
      )}
      {open.length > 0 && (
        <Banner tone="note" title={say(guideTexts.unsureTitle(names(open)))}>
          {say(guideTexts.unsureText)}
        </Banner>
      )}
    </>
  )
}
