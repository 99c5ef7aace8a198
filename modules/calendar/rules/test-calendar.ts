import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import type { HolidayCalendar } from '#contract/calendar.ts'
import type { DataFile } from '#contract/data-fault.ts'
import { loadCalendar } from './load-calendar.ts'

const folder = resolve(import.meta.dirname, '../../../catalogue/calendars')

/** The year files as they are published with this repository. For tests only. */
export function readCalendarFiles(): DataFile[] {
  return readdirSync(folder).map((name) => ({ name, content: parse(readFileSync(resolve(folder, name), 'utf8')) }))
}

/** The published calendar 2024–2026. For tests only. */
export function publishedCalendar(): HolidayCalendar {
  const loaded = loadCalendar(readCalendarFiles())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults))
  return loaded.calendar
}
