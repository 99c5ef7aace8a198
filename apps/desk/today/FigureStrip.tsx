import type { ReactNode } from 'react'
import type { FloorView, TodayView } from '#contract/insights.ts'
import { weekdayText } from '#texts/dates.ts'
import { todayTexts } from '#texts/desk/today.ts'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useMe } from '../session/Session.tsx'
import { FigureLink } from './FigureLink.tsx'
import { type Counted, type Figure, figuresOf } from './figures.ts'

/** Now and today, each number with what it is of and what it was a week ago. Every one opens its list. */
export function FigureStrip({ floor, today }: { floor: FloorView; today: TodayView }): ReactNode {
  const say = useWords()
  return (
    <ul className="desk-figures" aria-label={say(todayTexts.figures)}>
      {figuresOf({ floor, today }).map((figure) => (
        <li key={figure.id} className="desk-figure">
          <FigurePlace figure={figure} dayBefore={today.before.day} />
        </li>
      ))}
    </ul>
  )
}

function FigurePlace({ figure, dayBefore }: { figure: Figure; dayBefore: string }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { name, value, unit, to, of, before, more } = figure
  const then = say(todayTexts.before(say(todayTexts.weekdayBefore(weekdayText(dayBefore, lang)))))
  return (
    <>
      <p className="desk-figure__name" aria-hidden="true">
        {say(name)}
      </p>
      <p className="desk-figure__line">
        <span>
          <FigureLink name={say(name)} value={value} to={to} look="figure" />
          {unit !== undefined && <span className="desk-figure__unit"> {say(unit)}</span>}
        </span>
        {more !== undefined && <Named counted={more} />}
        {before !== undefined && (
          <span className="desk-figure__before">
            {then} <FigureLink name={`${say(name)} ${then}`} value={before.value} to={before.to} look="quiet" />
          </span>
        )}
      </p>
      <p className="desk-figure__of">
        {of.map((part) => (
          <Named key={part.name.en} counted={part} />
        ))}
      </p>
    </>
  )
}

function Named({ counted: { name, value, to } }: { counted: Counted }): ReactNode {
  const say = useWords()
  const { verbs } = useMe()
  // Messages have a room of their own, which not every supervisor may enter: then the number stands alone.
  const leads = typeof to !== 'string' || verbs.includes('notice.read')
  return (
    <span className="desk-figure__part">
      {say(name)} {leads ? <FigureLink name={say(name)} value={value} to={to} look="quiet" /> : <b>{say(value)}</b>}
    </span>
  )
}
