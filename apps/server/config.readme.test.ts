import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { settings } from './config.ts'

const expected = Object.entries(settings).map(([name, { fallback, what }]) => ({ name, fallback, what }))

test('the README lists every setting with its default and its meaning', async () => {
  expect(await readTable('README.md')).toEqual(expected)
})

test('the Chinese README lists the same settings with the same defaults', async () => {
  const rows = await readTable('README.zh-CN.md')
  expect(rows.map(({ name, fallback }) => ({ name, fallback }))).toEqual(
    expected.map(({ name, fallback }) => ({ name, fallback })),
  )
  expect(rows.filter(({ what }) => !/\p{Script=Han}/u.test(what))).toEqual([])
})

/** The rows of the configuration table: variable, default (a dash for none), meaning. */
async function readTable(file: string): Promise<{ name: string; fallback: string; what: string }[]> {
  const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8')
  return [...text.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+) \|$/gm)].map(
    ([, name = '', fallback = '', what = '']) => ({
      name,
      fallback: fallback === '–' ? '' : fallback.replaceAll('`', ''),
      what,
    }),
  )
}
