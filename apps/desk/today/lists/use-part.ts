import { dateText, dayOf, timeText } from '#texts/dates.ts'
import { listTexts } from '#texts/desk/figure-lists.ts'
import type { FigurePart } from '../../app/addresses.ts'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useMe } from '../../session/Session.tsx'
import { useNow } from '../../time/HallTime.tsx'
import { useNames } from '../use-names.ts'

/** The part of a list in words: its day, hour, line, window. */
export function usePart(part: FigurePart): readonly string[] {
  const say = useWords()
  const { lang } = useLang()
  const today = dayOf(useNow())
  const names = useNames(useListHall(part))
  const { day, hour, until, queue, service, window } = part
  return [
    day === undefined ? undefined : dateText(day, today, lang),
    hour === undefined ? undefined : say(listTexts.hour(hour)),
    until === undefined ? undefined : say(listTexts.until(timeText(until))),
    queue === undefined ? undefined : names.queue(queue),
    service === undefined ? undefined : names.service(service),
    window === undefined ? undefined : say(listTexts.window(window)),
  ].filter((word) => word !== undefined)
}

/** The hall that a list is of. */
export function useListHall({ hall }: FigurePart): string {
  const { hallId } = useMe()
  return hall ?? hallId
}

/** Back to the page the number stood on. */
export function todayAddress({ hall }: FigurePart): string {
  return hall === undefined ? '/desk/today' : `/desk/today?${new URLSearchParams({ hall })}`
}
