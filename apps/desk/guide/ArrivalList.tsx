import type { ReactNode } from 'react'
import type { ArrivalRow, listArrivals } from '#contract/arrivals.ts'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { timeText } from '#texts/dates.ts'
import { guideTexts } from '#texts/desk/guide.ts'
import { pick } from '#texts/lang.ts'
import { WorkList } from '#ui/list/WorkList.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { type Read, Shown } from '../state/Shown.tsx'
import { useNow } from '../time/HallTime.tsx'
import { ReadyTag } from './ReadyTag.tsx'

interface ArrivalListProps {
  query: Read<ReplyOf<typeof listArrivals>>
  catalogue: HallCatalogue
  openId: string | null
  onOpen: (ticketId: string) => void
}

/** Who has come and is not served yet, the latest first: they stand at the door. */
export function ArrivalList({ query, catalogue, openId, onOpen }: ArrivalListProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  return (
    <Panel title={say(guideTexts.arrivals)} side={say(guideTexts.arrivalsSide)} level={1} flush>
      <Shown query={query} thing={guideTexts.arrivalsThing} rows={6}>
        {({ rows, hasMore }) => (
          <>
            <WorkList
              label={say(guideTexts.arrivals)}
              items={rows.map((row) => ({
                id: row.ticketId,
                title: titleOf(row),
                detail: `${servicesOf(row)} · ${say(guideTexts.cameAt(timeText(row.drawnAt)))}`,
                tag: <ReadyTag arrival={row} />,
                side: stateOf(row),
              }))}
              openId={openId}
              onOpen={onOpen}
              empty={<Empty title={say(guideTexts.nobody)}>{say(guideTexts.nobodyText)}</Empty>}
            />
            {hasMore && <p className="desk-guide__more">{say(guideTexts.arrivalsMore(rows.length))}</p>}
          </>
        )}
      </Shown>
    </Panel>
  )

  function titleOf({ number, matters }: ArrivalRow): string {
    const names = [...new Set(matters.map(({ applicantName }) => applicantName))]
    return names.length === 0 ? number : `${number} ${names.join(say({ zh: '、', en: ', ' }))}`
  }

  function servicesOf({ service, matters }: ArrivalRow): string {
    const codes = matters.length === 0 ? [service] : matters.map((matter) => matter.service)
    return [...new Set(codes)].map(nameOf).join(say({ zh: '、', en: ', ' }))
  }

  function nameOf(code: string): string {
    const name = catalogue.services.find((service) => service.code === code)?.name
    return name === undefined ? code : pick(name, lang)
  }

  function stateOf({ state, window, drawnAt }: ArrivalRow): string {
    if (state === 'missed') return say(guideTexts.missed)
    if (state === 'called' && window !== null) return say(guideTexts.calledTo(window))
    const minutes = Math.floor((Date.parse(now) - Date.parse(drawnAt)) / 60_000)
    return say(guideTexts.waits(Math.max(0, minutes)))
  }
}
