import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPage {
  /** Points. */
  readonly width: number
  readonly height: number
  readonly words: readonly {
    readonly text: string
    readonly x: number
    readonly fromTop: number
    readonly size: number
  }[]
  /** The words in the order in which the page says them. */
  readonly text: string
  /** The parts that are read aloud, in their order. */
  readonly roles: readonly string[]
  readonly alts: readonly string[]
}

/** What a reader of the file finds: nothing of how it was made. */
export async function readPdf(content: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise
  const pages: ReadPage[] = []
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [size = 0, , , , x = 0, y = 0] = item.transform.map(Number)
      return [{ text: item.str, x, fromTop: height - y, size: Math.abs(size) }]
    })
    const roles: string[] = []
    const alts: string[] = []
    walk(await page.getStructTree(), roles, alts)
    pages.push({ width, height, words, text: words.map(({ text }) => text).join('\n'), roles, alts })
  }
  const { info } = await pdf.getMetadata()
  return { pages, text: pages.map(({ text }) => text).join('\n'), info: { ...info } }
}

function walk(node: unknown, roles: string[], alts: string[]): void {
  if (typeof node !== 'object' || node === null) return
  if ('role' in node && typeof node.role === 'string') roles.push(node.role)
  if ('alt' in node && typeof node.alt === 'string') alts.push(node.alt)
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) walk(child, roles, alts)
}

/** Whether these words stand in a text in this order; spaces and line ends do not count. */
export function inOrder(text: string, words: readonly string[]): string | undefined {
  const bare = text.replaceAll(/\s/g, '')
  let at = 0
  for (const word of words) {
    const found = bare.indexOf(word.replaceAll(/\s/g, ''), at)
    if (found === -1) return word
    at = found + 1
  }
  return undefined
}
