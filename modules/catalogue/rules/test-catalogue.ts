import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import type { DataFile } from '#contract/data-fault.ts'
import type { Service } from '#contract/service.ts'
import { findService } from './find.ts'
import { type Catalogue, loadCatalogue } from './load-catalogue.ts'

const root = resolve(import.meta.dirname, '../../../catalogue')

/** The catalogue files as they are published with this repository. For tests only. */
export function readCatalogueFiles(): DataFile[] {
  return ['services', 'halls', 'calendars'].flatMap((folder) =>
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

/** 居民身份证换领 as it is in force in July 2024. For tests only. */
export function idCardRenewal(): Service {
  const service = findService(publishedCatalogue(), { code: 'id-card-renewal', on: '2024-07-15' })
  if (service === undefined) throw new Error('expected the service id-card-renewal, found none')
  return service
}
