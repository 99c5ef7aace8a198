import { type Browser, chromium } from '@playwright/test'
import { chromiumOptions } from '../../tests/journeys/chromium.ts'
import { openHall } from '../../tests/journeys/hall-process.ts'
import { openSmsGateway } from '../../tests/journeys/sms-process.ts'
import type { Measurement } from '../measurement.ts'
import { median, sumOf, type Transfer } from './bytes.ts'
import { look } from './look.ts'
import { type FirstPage, firstPages, type Prepared, prepare } from './pages.ts'

/** Each look is a browser without a cache; the middle one of them is told. */
const looks = 5

interface FirstScreen {
  readonly screen: string
  /** Bytes of the bodies until the page is of use, as gzip sends them. */
  readonly gzip: Transfer
  /** All but fonts, as a browser of today gets them. */
  readonly brotli: number
  readonly requests: number
  readonly largestPaintMs: number
  readonly blockedMs: number
}

export const firstScreen: Measurement = {
  name: 'first-screen',
  about: `bytes until a page is of use, and its times with the processor slowed 4×, the middle of ${looks}`,
  measure: async () => {
    const sms = await openSmsGateway()
    const hall = await openHall({ sms })
    const browser = await chromium.launch(await chromiumOptions({ camera: false }))
    try {
      const facts: FirstScreen[] = []
      for (const page of firstPages)
        facts.push(await measurePage(browser, page, await prepare({ browser, hall, page })))
      return { facts, lines: [heading, ...facts.map(lineOf)] }
    } finally {
      await browser.close()
      await hall.close()
      await sms.close()
    }
  },
}

async function measurePage(browser: Browser, { screen }: FirstPage, prepared: Prepared): Promise<FirstScreen> {
  const seen = []
  for (let turn = 0; turn < looks; turn += 1) seen.push(await look({ browser, prepared, encoding: 'gzip' }))
  const { transfer: gzip, requests } = seen[0] ?? { transfer: {}, requests: 0 }
  const { transfer: brotli } = await look({ browser, prepared, encoding: 'br' })
  return {
    screen,
    gzip,
    brotli: withoutFonts(brotli),
    requests,
    largestPaintMs: median(seen.map(({ largestPaintMs }) => largestPaintMs)),
    blockedMs: median(seen.map(({ blockedMs }) => blockedMs)),
  }
}

const kinds = ['scripts', 'styles', 'html', 'data', 'other'] as const
const heading = row('screen', [...kinds, 'together', 'as brotli', 'fonts', 'requests', 'paint ms', 'blocked ms'])

function lineOf({ screen, gzip, brotli, requests, largestPaintMs, blockedMs }: FirstScreen): string {
  const bytes = [...kinds.map((kind) => gzip[kind] ?? 0), withoutFonts(gzip), brotli, gzip.fonts ?? 0]
  return row(screen, [...bytes, requests, Math.round(largestPaintMs), Math.round(blockedMs)])
}

/** Fonts come for machines without a Chinese one, such as this browser; a phone has its own. */
function withoutFonts(transfer: Transfer): number {
  return sumOf(transfer) - (transfer.fonts ?? 0)
}

function row(name: string, cells: readonly (string | number)[]): string {
  return [name.padEnd(14), ...cells.map((cell) => String(cell).padStart(10))].join(' ')
}
