import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import type { DataFile } from '#contract/data-fault.ts'
import type { Answers } from '#contract/intake.ts'
import type { Service } from '#contract/service.ts'
import { findService } from './find.ts'
import { type Catalogue, loadCatalogue } from './load-catalogue.ts'
import { type PersonalList, preparePersonalList } from './personal-list.ts'

const root = resolve(import.meta.dirname, '../../../catalogue')

/** The catalogue files as they are published with this repository. For tests only. */
export function readCatalogueFiles(): DataFile[] {
  return ['services', 'halls', 'calendars', 'law'].flatMap((folder) =>
    readdirSync(resolve(root, folder)).map((file) => {
      const name = `${folder}/${file}`
      return { name, content: parse(readFileSync(resolve(root, name), 'utf8')) }
    }),
  )
}

/** The catalogue of the demonstration world. For tests only. */
export function publishedCatalogue(): Catalogue {
  const loaded = loadCatalogue(readCatalogueFiles())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 1))
  return loaded.catalogue
}

/** The version of a service in force on a day. For tests only. */
export function getService({ services }: Pick<Catalogue, 'services'>, code: string, on: string): Service {
  const service = findService({ services }, { code, on })
  if (service === undefined) throw new Error(`expected the service ${code} on ${on}, found none`)
  return service
}

/** 居民身份证换领 as it is in force in July 2024. For tests only. */
export function idCardRenewal(): Service {
  return getService(publishedCatalogue(), 'id-card-renewal', '2024-07-15')
}

export interface TestPerson {
  readonly code: string
  readonly answers: Answers
  readonly born: string
  readonly on: string
}

/** What somebody is told by a published service. For tests only. */
export function ask(
  catalogue: Catalogue,
  { code, answers, born, on }: TestPerson,
): ReturnType<typeof preparePersonalList> {
  const service = getService(catalogue, code, on)
  return preparePersonalList({ service, answers, born, on, calendar: catalogue.calendar })
}

/** The list of somebody who gets one. For tests only. */
export function getList(catalogue: Catalogue, person: TestPerson): PersonalList {
  const decision = ask(catalogue, person)
  if (!decision.ok) throw new Error(`${decision.reason} ${JSON.stringify(decision.facts)}`)
  return decision.value
}
