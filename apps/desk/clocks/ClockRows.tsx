import type { ReactNode } from 'react'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { Clock } from '#contract/cases.ts'
import { dateText, shortDateText } from '#texts/dates.ts'
import { clockKindTexts, clockTexts, limitTexts } from '#texts/desk/clocks.ts'
import type { Text } from '#texts/lang.ts'
import { ClockList, ClockRow } from '#ui/record/ClockRow.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { ClockTag } from './ClockTag.tsx'

interface ClockRowsProps {
  clocks: readonly Clock[]
  today: string
  calendar: HolidayCalendar
  /** The case is closed: its dates no longer run. */
  isEnded?: boolean | undefined
}

/** The promise and the law, each with its date, its basis and how it stands. */
export function ClockRows({ clocks, today, calendar, isEnded }: ClockRowsProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  return (
    <ClockList label={say(clockTexts.title)}>
      {clocks.map((clock) => {
        const date = clock.due === null ? say(clockTexts.noDate) : dateText(clock.due, today, lang)
        return (
          <ClockRow
            key={clock.kind}
            due={say(clockTexts.dueBy(say(clockKindTexts[clock.kind]), date))}
            basis={say(basisOf(clock))}
            tag={
              isEnded ? (
                <Tag tone="quiet" icon="ok">
                  {say(clockTexts.ended)}
                </Tag>
              ) : (
                <ClockTag due={clock.due} standing={clock.standing} today={today} calendar={calendar} />
              )
            }
          />
        )
      })}
    </ClockList>
  )

  function basisOf({ kind, start, due, limit, basis, standing }: Clock): Text {
    if (standing === 'paused') return clockTexts.pausedText
    if (limit === null) return clockTexts.targetBasis
    if (due === null) return clockTexts.unpublishedText
    const length = say(limitOf(limit))
    if (kind === 'supply') return clockTexts.supplyBasis(length)
    if (kind === 'statutory') return clockTexts.statutoryBasis(length, basis)
    if (start === today) return clockTexts.promisedBasis(length)
    return clockTexts.promisedBasisFrom(length, shortDateText(start, today, lang))
  }
}

/** `10 working-days` of the wire, in words. */
function limitOf(limit: string): Text {
  const [n = '', kind = ''] = limit.split(' ')
  const words = Object.entries(limitTexts).find(([name]) => name === kind)?.[1]
  if (words === undefined) throw new Error(`expected a limit like "10 working-days", found "${limit}"`)
  return words(Number(n))
}
