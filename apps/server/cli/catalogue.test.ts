import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runCommandLine } from './command-line.ts'

const ours = fileURLToPath(new URL('../../../catalogue', import.meta.url))
const service = 'services/id-card-renewal.yaml'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue '))
  cpSync(ours, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** As somebody types it: the exit code, what goes to standard output and what to standard error. */
async function youban(args: string[], lang = 'en_US.UTF-8'): Promise<{ code: number; out: string; err: string }> {
  const out = vi.spyOn(console, 'log').mockReturnValue(undefined)
  const err = vi.spyOn(console, 'error').mockReturnValue(undefined)
  const code = await runCommandLine(['catalogue', ...args], { LANG: lang, YOUBAN_CATALOGUE: folder })
  const said = [out, err].map(({ mock }) => mock.calls.map((line) => `${line.join(' ')}\n`).join(''))
  out.mockRestore()
  err.mockRestore()
  return { code, out: said[0] ?? '', err: said[1] ?? '' }
}

function change(file: string, edit: (text: string) => string, as = file): void {
  writeFileSync(join(folder, as), edit(readFileSync(join(folder, file), 'utf8')))
}

test('a sound catalogue is counted, given as folder or by the setting', async () => {
  const given = await youban(['check', folder])
  expect([given.code, given.out]).toEqual([0, expect.stringMatching(/^The catalogue is sound\. Services: \d+, /)])
  expect(await youban(['check'])).toEqual(given)
  const json = await youban(['check', '--json'])
  expect(JSON.parse(json.out)).toMatchObject({ ok: true, halls: 2 })
})

test('every fault of every file is told with its file, its line and its reason', async () => {
  change(service, (text) => text.replace('fen: 2000', 'fen: 20.5'))
  change('halls/cihui.yaml', (text) => text.replace('order: 2', 'order: second'))
  const { code, out, err } = await youban(['check'])
  expect([code, out]).toEqual([1, ''])
  expect(err.trim().split('\n')).toEqual([
    expect.stringMatching(/^services\/id-card-renewal\.yaml:\d+ fees\.0\.rows\.0\.fen: Invalid input: expected int/),
    expect.stringMatching(/^halls\/cihui\.yaml:\d+ order: /),
  ])
  const json = JSON.parse((await youban(['check', '--json'])).out)
  expect(json).toMatchObject({ error: 'catalogue-faulty', faults: [{ file: service, path: 'fees.0.rows.0.fen' }, {}] })
  expect(json.faults[0].line).toBeGreaterThan(1)
})

test('a new version is said in words, in the language of the shell', async () => {
  const later = (text: string): string =>
    text
      .replace('version: 1', 'version: 2')
      .replace('validFrom: 2024-01-01', 'validFrom: 2025-01-01')
      .replace(/(\n *)(- \{ fen: 2000, [^\n]*)/, '$1$2$1- { fen: 0, from: 2025-01-01, basis: 示例, mark: D }')
  change(service, later, 'services/id-card-renewal-2.yaml')
  const chinese = await youban(['diff', ours, folder], 'zh_CN.UTF-8')
  expect([chinese.code, chinese.out]).toEqual([0, '居民身份证换领：换领工本费自 2025-01-01 起由 20 元变为 0 元\n'])
  const english = await youban(['diff', ours, folder])
  expect(english.out).toBe('Identity card renewal: from 2025-01-01 Fee for a renewal: CNY 0 instead of CNY 20\n')
  const { changes, sentences } = JSON.parse((await youban(['diff', ours, folder, '--json'])).out)
  expect([changes.services[0].version, sentences[0].zh]).toEqual([2, chinese.out.trim()])
})

test('two catalogues that are the same differ in nothing', async () => {
  expect((await youban(['diff', ours, folder], 'zh_CN.UTF-8')).out).toBe('没有区别。\n')
})

test('a faulty catalogue is not compared', async () => {
  change(service, (text) => text.replace('queue: C', 'queue: 7'))
  expect(await youban(['diff', ours, folder])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('queue'),
  })
})

test('a folder that is not there is an obstacle, and other words are wrong use', async () => {
  const nowhere = await youban(['check', join(folder, 'nowhere')])
  expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('ENOENT')])
  for (const args of [[], ['tidy'], ['diff', folder], ['check', folder, folder]]) {
    expect(await youban(args)).toMatchObject({ code: 2, err: expect.stringContaining('catalogue diff OLD NEW') })
  }
})
