import type { z } from 'zod'
import type { HolidayCalendar } from '#contract/calendar.ts'
import { Hall } from '#contract/catalogue.ts'
import { type DataFault, type DataFile, readDataFile } from '#contract/data-fault.ts'
import { ExitEntryLaw, LodgingPerson, LodgingPlace, ProcedureLaw } from '#contract/law.ts'
import { Service } from '#contract/service.ts'
import { loadCalendar } from '#modules/calendar/rules/index.ts'
import { listHallFaults } from './hall-faults.ts'
import type { Named } from './named.ts'
import { listInsteadFaults, listServiceFaults, listVersionFaults } from './service-faults.ts'

/** Everything local, checked: every cross-reference holds and every table is complete. */
export type Catalogue = {
  readonly services: readonly Service[]
  readonly halls: readonly Hall[]
  readonly calendar: HolidayCalendar
  readonly law: ExitEntryLaw
  readonly procedure: ProcedureLaw
}

export type LoadedCatalogue =
  | { readonly ok: true; readonly catalogue: Catalogue; readonly fileOf: ReadonlyMap<Service, string> }
  | { readonly ok: false; readonly faults: readonly DataFault[] }

const folders = ['services', 'halls', 'calendars', 'law']
const exitEntryFile = 'law/exit-entry.yaml'
const procedureFile = 'law/procedure.yaml'

/**
 * Turns the parsed files of a catalogue folder into a catalogue. A file's name begins with its
 * folder: `services/id-card-renewal.yaml`. All faults of all files are told at once.
 */
export function loadCatalogue(files: readonly DataFile[]): LoadedCatalogue {
  const services = readAll(Service, files, 'services')
  const halls = readAll(Hall, files, 'halls')
  const law = readOne(ExitEntryLaw, files, exitEntryFile)
  const procedure = readOne(ProcedureLaw, files, procedureFile)
  const loaded = loadCalendar(filesIn(files, 'calendars'))
  const faults = [
    ...listStrayFaults(files),
    ...services.faults,
    ...halls.faults,
    ...(loaded.ok ? [] : loaded.faults),
    ...law.faults,
    ...(law.value === undefined ? [] : listLodgingFaults(law.value)),
    ...procedure.faults,
    ...(procedure.value === undefined ? [] : listPauseFaults(procedure.value)),
    ...services.values.flatMap(listServiceFaults),
    ...listVersionFaults(services.values),
    // With a broken service file every reference to it would be a second, misleading fault.
    ...(services.faults.length === 0 ? listHallFaults(halls.values, services.values) : []),
    ...(services.faults.length === 0 ? listInsteadFaults(services.values) : []),
  ]
  if (!loaded.ok || law.value === undefined || procedure.value === undefined || faults.length > 0) {
    return { ok: false, faults }
  }
  return {
    ok: true,
    catalogue: {
      services: services.values.map(({ value }) => value),
      halls: halls.values.map(({ value }) => value).toSorted((one, other) => one.order - other.order),
      calendar: loaded.calendar,
      law: law.value,
      procedure: procedure.value,
    },
    fileOf: new Map(services.values.map(({ file, value }) => [value, file])),
  }
}

function readAll<Schema extends z.ZodType>(
  schema: Schema,
  files: readonly DataFile[],
  folder: string,
): { values: Named<z.output<Schema>>[]; faults: DataFault[] } {
  const values: Named<z.output<Schema>>[] = []
  const faults: DataFault[] = []
  const own = filesIn(files, folder)
  if (own.length === 0) faults.push({ file: folder, path: [], reason: 'expected at least one file, found none' })
  for (const file of own) {
    const read = readDataFile(schema, file)
    faults.push(...read.faults)
    if (read.value !== undefined) values.push({ file: file.name, value: read.value })
  }
  return { values, faults }
}

function readOne<Schema extends z.ZodType>(
  schema: Schema,
  files: readonly DataFile[],
  name: string,
): { value: z.output<Schema> | undefined; faults: readonly DataFault[] } {
  const file = files.find((one) => one.name === name)
  if (file === undefined) {
    return { value: undefined, faults: [{ file: name, path: [], reason: 'expected this file, found none' }] }
  }
  const { value, faults } = readDataFile(schema, file)
  return { value, faults }
}

/** For each person and place exactly one row. */
function listLodgingFaults({ lodging }: ExitEntryLaw): DataFault[] {
  return LodgingPerson.options.flatMap((person) =>
    LodgingPlace.options.flatMap((place) => {
      const rows = lodging.filter((row) => row.person === person && row.place === place).length
      const reason = `expected one row for ${person} at ${place}, found ${rows}`
      return rows === 1 ? [] : [{ file: exitEntryFile, path: ['lodging'], reason }]
    }),
  )
}

function listPauseFaults({ pauses }: ProcedureLaw): DataFault[] {
  const ids = pauses.map(({ id }) => id)
  return ids.flatMap((id, at) => {
    const reason = `${id} is given twice`
    return ids.indexOf(id) === at ? [] : [{ file: procedureFile, path: ['pauses', at, 'id'], reason }]
  })
}

function filesIn(files: readonly DataFile[], folder: string): DataFile[] {
  return files.filter(({ name }) => name.startsWith(`${folder}/`))
}

function listStrayFaults(files: readonly DataFile[]): DataFault[] {
  return files
    .filter(({ name }) => !folders.some((folder) => name.startsWith(`${folder}/`)))
    .map(({ name }) => ({ file: name, path: [], reason: `expected a folder of ${folders.join(', ')}` }))
    .concat(
      filesIn(files, 'law')
        .filter(({ name }) => name !== exitEntryFile && name !== procedureFile)
        .map(({ name }) => ({ file: name, path: [], reason: `expected ${exitEntryFile} and ${procedureFile} alone` })),
    )
}
