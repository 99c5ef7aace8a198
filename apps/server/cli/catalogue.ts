import {
  type CatalogueFault,
  compareCatalogues,
  describeFault,
  type ReadCatalogue,
  readCatalogue,
} from '#modules/catalogue/public.ts'
import { catalogueChangeLines } from '#texts/catalogue-changes.ts'
import { pick } from '#texts/lang.ts'
import { readConfig } from '../config.ts'
import { type ExitCode, type Invocation, say } from './invocation.ts'

type Sound = Extract<ReadCatalogue, { ok: true }>

/** `youban catalogue check [FOLDER]` and `youban catalogue diff OLD NEW`: nothing is started and nothing is written. */
export async function catalogueCommand(invocation: Invocation): Promise<ExitCode> {
  const [act, ...folders] = invocation.args
  if (act === 'check' && folders.length <= 1) return check(invocation, folders[0])
  const [before, after] = folders
  if (act === 'diff' && folders.length === 2 && before !== undefined && after !== undefined) {
    return diff(invocation, before, after)
  }
  say(invocation, 'wrong-arguments', [
    invocation.lang === 'en'
      ? 'Expected "catalogue check [FOLDER]" or "catalogue diff OLD NEW".'
      : '用法：catalogue check [文件夹]，或 catalogue diff 旧文件夹 新文件夹。',
  ])
  return 2
}

function check(invocation: Invocation, given: string | undefined): ExitCode {
  const folder = given ?? configuredFolder(invocation)
  if (folder === undefined) return 2
  const read = readSoundly(invocation, folder)
  if (read === undefined) return 1
  const { services, halls, calendar } = read.catalogue
  const counts = {
    services: new Set(services.map(({ code }) => code)).size,
    versions: services.length,
    halls: halls.length,
    lastYear: Math.max(...calendar.years.map(({ year }) => year)),
  }
  if (invocation.json) console.log(JSON.stringify({ ok: true, ...counts }))
  else console.log(soundSentence(counts, invocation.lang))
  return 0
}

function diff(invocation: Invocation, before: string, after: string): ExitCode {
  const [old, now] = [readSoundly(invocation, before), readSoundly(invocation, after)]
  if (old === undefined || now === undefined) return 1
  const changes = compareCatalogues(old.catalogue, now.catalogue)
  const lines = catalogueChangeLines(changes)
  if (invocation.json) {
    console.log(JSON.stringify({ changes, sentences: lines }))
    return 0
  }
  for (const line of lines) console.log(pick(line, invocation.lang))
  if (lines.length === 0) console.log(invocation.lang === 'en' ? 'Nothing differs.' : '没有区别。')
  return 0
}

function configuredFolder(invocation: Invocation): string | undefined {
  const read = readConfig(invocation.env)
  if (read.ok) return read.config.catalogueDir
  say(
    invocation,
    'invalid-environment',
    read.faults.map(({ name, reason }) => `${name}: ${reason}`),
  )
  return undefined
}

/** The catalogue of a folder; without one everything that is wrong has been said. */
function readSoundly(invocation: Invocation, folder: string): Sound | undefined {
  try {
    const read = readCatalogue(folder)
    if (read.ok) return read
    sayFaults(invocation, read.faults)
    return undefined
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    say(invocation, 'folder-unreadable', [
      invocation.lang === 'en'
        ? `The folder ${folder} cannot be read (${error.code}).`
        : `文件夹 ${folder} 读不出来（${error.code}）。`,
    ])
    return undefined
  }
}

function sayFaults(invocation: Invocation, faults: readonly CatalogueFault[]): void {
  const sentences = faults.map(describeFault)
  if (!invocation.json) {
    say(invocation, 'catalogue-faulty', sentences)
    return
  }
  const placed = faults.map(({ file, line, path, reason }) => ({ file, line, path: path.join('.'), reason }))
  console.log(JSON.stringify({ error: 'catalogue-faulty', sentences, faults: placed }))
}

function soundSentence(
  { services, versions, halls, lastYear }: Record<'services' | 'versions' | 'halls' | 'lastYear', number>,
  lang: Invocation['lang'],
): string {
  return lang === 'en'
    ? `The catalogue is sound. Services: ${services}, versions: ${versions}, halls: ${halls}, holidays to the end of ${lastYear}.`
    : `办事目录没有问题：${services} 个事项（${versions} 个版本），${halls} 个大厅，放假安排到 ${lastYear} 年底。`
}
