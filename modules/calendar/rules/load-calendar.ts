import { type Holiday, type HolidayCalendar, HolidayYear } from '#contract/calendar.ts'
import { type DataFault, type DataFile, readDataFile } from '#contract/data-fault.ts'
import { getLegalDate } from '#kernel/legal-date.ts'
import { datesFrom } from './day-index.ts'

export type LoadedCalendar =
  | { readonly ok: true; readonly calendar: HolidayCalendar }
  | { readonly ok: false; readonly faults: readonly DataFault[] }

type NamedYear = { readonly file: string; readonly year: HolidayYear }
type Place = { readonly date: string; readonly path: readonly (string | number)[]; readonly use: 'off' | 'work' }

/** Turns the parsed year files into one calendar. All faults of all files are told at once. */
export function loadCalendar(files: readonly DataFile[]): LoadedCalendar {
  const faults: DataFault[] = []
  const years: NamedYear[] = []
  for (const file of files) {
    const read = readDataFile(HolidayYear, file)
    faults.push(...read.faults)
    if (read.value !== undefined) years.push({ file: file.name, year: read.value })
  }
  years.sort((one, other) => one.year.year - other.year.year)
  const seen = new Set<string>()
  faults.push(...years.flatMap((year) => listDateFaults(year, seen)), ...listYearFaults(years))
  if (files.length === 0) faults.push({ file: 'calendars', path: [], reason: 'expected at least one year, found none' })
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    calendar: {
      version: years.map(({ year }) => `${year.year}.${year.version}`).join('+'),
      years: years.map(({ year }) => year),
    },
  }
}

function listYearFaults(years: readonly NamedYear[]): DataFault[] {
  return years.flatMap(({ file, year: { year } }, at) => {
    const before = years[at - 1]?.year.year
    if (before === undefined || before === year - 1) return []
    // A gap would be filled with plain weeks, and a date counted across it would be a guess.
    const reason = before === year ? `${year} is given twice` : `expected ${before + 1} after ${before}, found ${year}`
    return [{ file, path: ['year'], reason }]
  })
}

function listDateFaults({ file, year }: NamedYear, seen: Set<string>): DataFault[] {
  const faults: DataFault[] = []
  year.holidays.forEach((holiday, at) => {
    if (holiday.off.to < holiday.off.from) {
      const reason = `expected a day from ${holiday.off.from} on, found ${holiday.off.to}`
      faults.push({ file, path: ['holidays', at, 'off', 'to'], reason })
      return
    }
    for (const place of listPlaces(holiday, at)) {
      const reason = findDateFault(place, year.year, seen)
      if (reason !== undefined) faults.push({ file, path: place.path, reason })
      seen.add(place.date)
    }
  })
  return faults
}

function listPlaces(holiday: Holiday, at: number): Place[] {
  return [
    ...datesFrom(holiday.off).map((date): Place => ({ date, path: ['holidays', at, 'off'], use: 'off' })),
    ...holiday.makeUpWorkdays.map(
      (date, day): Place => ({ date, path: ['holidays', at, 'makeUpWorkdays', day], use: 'work' }),
    ),
  ]
}

function findDateFault({ date, use }: Place, year: number, seen: ReadonlySet<string>): string | undefined {
  // A notice may reach into the December before: the one for 2007 had 2006-12-30 and 31 worked.
  if (!date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`)) {
    return `expected a day of ${year} or the December before, found ${date}`
  }
  if (seen.has(date)) return `${date} is given twice`
  if (use === 'work' && getLegalDate(date).dayOfWeek < 6) {
    return `expected a Saturday or Sunday to be worked, found ${date}`
  }
  return undefined
}
