import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Where the workers of one run write down which screens axe has looked at. */
const variable = 'YOUBAN_JOURNEY_LOOKED_AT'

/** For the global set-up; the function that it returns removes the list at the end of the run. */
export async function openLookedAt(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'youban-looked-at-'))
  process.env[variable] = folder
  return () => rm(folder, { recursive: true, force: true })
}

/**
 * True once in a run for each screen: many stories open the same ones, and looking with axe was a third of a story.
 * Two are the same where their elements are of the same kinds; words and numbers, and how often a row comes, may differ.
 */
export async function isFirstLook(page: Page): Promise<boolean> {
  const folder = process.env[variable]
  if (folder === undefined) throw new Error('expected a list of screens opened by the global set-up, found none')
  const size = page.viewportSize()
  const seen = `${size?.width} ${size?.height} ${await page.evaluate(describePage)}`
  const claim = join(folder, createHash('sha256').update(seen).digest('hex'))
  // Two workers may ask at the same moment: only one makes the folder.
  return mkdir(claim).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
}

/**
 * Runs in the page. A kind of element is its way down from the page, with the attributes that it has and the values of
 * those that shape it; of each kind one is told from several. Headings keep their order, which axe asks for.
 */
function describePage(): string {
  const shaping =
    /^(class|style|role|type|lang|tabindex|hidden|disabled|data-(?!key|collection)|aria-(?!label|value|describedby))/
  const describe = ({ name, value }: Attr): string => (shaping.test(name) ? `${name}=${value}` : name)
  const kinds = new Map<string, 'one' | 'several'>()
  const visit = (element: Element, above: string): void => {
    const kind = `${above}>${element.tagName} ${[...element.attributes].map(describe).join(' ')}`
    kinds.set(kind, kinds.has(kind) ? 'several' : 'one')
    for (const child of element.children) visit(child, kind)
  }
  visit(document.documentElement, '')
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => heading.tagName)
  const order = headings.filter((heading, index) => heading !== headings[index - 1])
  return [...[...kinds].sort(), order].join('\n')
}
