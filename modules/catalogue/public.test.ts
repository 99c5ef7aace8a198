import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeFault, readCatalogue } from './public.ts'

const published = resolve(import.meta.dirname, '../../catalogue')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue '))
  cpSync(published, folder, { recursive: true })
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function faultsAfter(file: string, change: (text: string) => string): string[] {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  const read = readCatalogue(folder)
  return read.ok ? [] : read.faults.map(describeFault)
}

const service = 'services/id-card-renewal.yaml'

test('the published folder is read', () => {
  expect(readCatalogue(folder).ok).toBe(true)
})

test('a wrong value is named with its line', () => {
  const line =
    readFileSync(join(folder, service), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('fen: 2000')) + 1
  expect(faultsAfter(service, (text) => text.replace('fen: 2000', 'fen: 20.5'))).toEqual([
    `${service}:${line} fees.0.rows.0.fen: Invalid input: expected int, received number`,
  ])
})

test('a missing field is named with the line of its parent', () => {
  const [fault] = faultsAfter('halls/cihui.yaml', (text) => text.replace('letter: C, ', ''))
  expect(fault).toMatch(/^halls\/cihui\.yaml:\d+ queues\.0\.letter: /)
})

test('what is no YAML is named with its line', () => {
  expect(faultsAfter('halls/cihui.yaml', (text) => `${text}id: twice\n`)).toEqual([
    expect.stringMatching(/^halls\/cihui\.yaml:\d+ Map keys must be unique/),
  ])
})

test('a date that does not exist is refused', () => {
  const [fault] = faultsAfter('calendars/state-council-2024.yaml', (text) =>
    text.replace('to: 2024-02-17', 'to: 2024-02-30'),
  )
  expect(fault).toMatch(/^calendars\/state-council-2024\.yaml:\d+ holidays\.1\.off\.to: Invalid ISO date/)
})

test('a folder that is not there throws', () => {
  expect(() => readCatalogue(join(folder, 'nowhere'))).toThrow('ENOENT')
})
