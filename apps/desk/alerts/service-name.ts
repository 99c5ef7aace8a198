import type { HallCatalogue } from '#contract/catalogue.ts'
import { type Lang, pick } from '#texts/lang.ts'

/** What the catalogue has dropped, or is not read yet, is called by its code. */
export function serviceName({
  catalogue,
  service,
  lang,
}: {
  catalogue: HallCatalogue | undefined
  service: string
  lang: Lang
}): string {
  const name = catalogue?.services.find(({ code }) => code === service)?.name
  return name === undefined ? service : pick(name, lang)
}
