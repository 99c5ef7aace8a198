import { publishServices, type ReadCatalogue } from '#modules/catalogue/public.ts'
import type { Tools } from '#platform/command/act.ts'
import { rewrittenText } from '#texts/catalogue-changes.ts'
import { pick } from '#texts/lang.ts'

/** Puts the catalogue on record; a sentence for each published version that says something else now. */
export async function publishCatalogue(
  tools: Tools,
  { catalogue, fileOf }: Extract<ReadCatalogue, { ok: true }>,
  lang: 'zh-CN' | 'en',
): Promise<string[]> {
  const published = await publishServices(tools, catalogue.services)
  if (published.ok) return []
  return published.rewritten.map((service) => pick(rewrittenText(service, fileOf.get(service) ?? service.code), lang))
}
