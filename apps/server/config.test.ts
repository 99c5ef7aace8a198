import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const aMorning = '2024-07-15T08:30:00+08:00'

describe('a clock that runs faster', () => {
  test.each([
    ['60 times', { YOUBAN_CLOCK: aMorning, YOUBAN_CLOCK_SPEED: '60' }, 60],
    ['at the real pace when nothing is said', { YOUBAN_CLOCK: aMorning }, 1],
  ])('runs %s', (_name, env, speed) => {
    const read = readConfig(env)
    expect(read.ok && read.config.clockSpeed).toBe(speed)
  })

  test.each([
    ['slower than real', { YOUBAN_CLOCK: aMorning, YOUBAN_CLOCK_SPEED: '0.5' }],
    ['faster than a day in two minutes', { YOUBAN_CLOCK: aMorning, YOUBAN_CLOCK_SPEED: '601' }],
    ['no number', { YOUBAN_CLOCK: aMorning, YOUBAN_CLOCK_SPEED: 'fast' }],
    ['without a clock that was set', { YOUBAN_CLOCK_SPEED: '60' }],
    ['in production', { YOUBAN_CLOCK: aMorning, YOUBAN_CLOCK_SPEED: '60', NODE_ENV: 'production' }],
  ])('is refused: %s', (_name, env) => {
    const read = readConfig(env)
    expect(read.ok ? [] : read.faults.map(({ name }) => name)).not.toEqual([])
  })
})

describe('internal sources', () => {
  const secret = 'a'.repeat(32)
  const door = { url: 'https://registers.example/property', secret }
  const text = JSON.stringify({ 'property-register': door })

  test('none is connected where nothing is said', () => {
    const read = readConfig({})
    expect(read.ok && read.config.sources).toEqual({})
  })

  test('are read from the setting, or from a file of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'youban-sources-'))
    const file = join(folder, 'sources.json')
    await writeFile(file, text)
    for (const given of [text, file]) {
      const read = readConfig({ YOUBAN_SOURCES: given })
      expect(read.ok && read.config.sources).toEqual({ 'property-register': door })
    }
    await rm(folder, { recursive: true })
  })

  test.each([
    ['no JSON and no file', '/nowhere/sources.json'],
    ['half of JSON', text.slice(0, -2)],
    ['a source nobody knows', JSON.stringify({ registry: door })],
    ['an address that is no web address', JSON.stringify({ population: { ...door, url: 'ftp://x.example' } })],
    ['a secret that is guessed', JSON.stringify({ population: { ...door, secret: `${secret.slice(1)}` } })],
    ['something besides', JSON.stringify({ population: { ...door, user: 'hall' } })],
  ])('%s is refused at the start, and no secret is repeated', (_what, given) => {
    const read = readConfig({ YOUBAN_SOURCES: given })
    const faults = read.ok ? [] : read.faults
    expect(faults.map(({ name }) => name)).toEqual(['YOUBAN_SOURCES'])
    expect(JSON.stringify(faults)).not.toContain('aaaa')
  })
})
