import type { ReactNode } from 'react'
import type { DayLine } from '#contract/calendar.ts'
import { dateText, shortDateText } from '#texts/dates.ts'
import { clockTexts } from '#texts/desk/clocks.ts'
import { useLang, useWords } from '../lang/Lang.tsx'

interface ClockLineProps {
  days: readonly DayLine[]
  today: string
}

const width = 640
const edge = 60
const middle = 30

/** Accepted, today and promised on one line; days that do not count are hollow. The text says the same. */
export function ClockLine({ days, today }: ClockLineProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined || days.length < 2) return null
  const step = (width - 2 * edge) / (days.length - 1)
  const at = (place: number): number => edge + place * step
  const todayPlace = days.findIndex(({ date }) => date === today)
  const passed = Math.max(
    0,
    days.findLastIndex(({ date }) => date <= today),
  )
  const name = say(clockTexts.lineText(dateText(first.date, today, lang), dateText(last.date, today, lang)))
  return (
    <svg className="desk-line" viewBox={`0 0 ${width} 58`} role="img" aria-label={name}>
      <line className="desk-line__track" x1={at(0)} x2={at(days.length - 1)} y1={middle} y2={middle} />
      <line className="desk-line__passed" x1={at(0)} x2={at(passed)} y1={middle} y2={middle} />
      {days.slice(1, -1).map(({ date, counts }, place) => (
        <circle
          key={date}
          className={counts ? 'desk-line__day' : 'desk-line__off'}
          cx={at(place + 1)}
          cy={middle}
          r={counts ? 4 : 3.5}
        />
      ))}
      <circle className="desk-line__start" cx={at(0)} cy={middle} r={7} />
      <circle className="desk-line__due" cx={at(days.length - 1)} cy={middle} r={7} />
      {todayPlace > 0 && <circle className="desk-line__today" cx={at(todayPlace)} cy={middle} r={7} />}
      <text className="desk-line__word" x={at(0)} y={14}>
        {say(clockTexts.lineStart(shortDateText(first.date, today, lang)))}
      </text>
      <text className="desk-line__word" x={at(days.length - 1)} y={14}>
        {say(clockTexts.lineDue(shortDateText(last.date, today, lang)))}
      </text>
      {todayPlace > 0 && (
        <text className="desk-line__word desk-line__word--now" x={at(todayPlace)} y={54}>
          {say(clockTexts.lineToday(shortDateText(today, today, lang)))}
        </text>
      )}
    </svg>
  )
}
