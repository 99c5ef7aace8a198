import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The words of a PDF, in the order in which it says them. */
export async function readPdf(content: Buffer): Promise<string> {
  const task = getDocument({ data: new Uint8Array(content), verbosity: 0 })
  const pdf = await task.promise
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join('\n')
  })
  const text = (await Promise.all(pages)).join('\n')
  await task.destroy()
  return text
}

/** Does what brings a PDF to this computer and returns its words. */
export async function readDownload(page: Page, act: () => Promise<void>): Promise<string> {
  const downloading = page.waitForEvent('download')
  await act()
  return readPdf(await readFile(await (await downloading).path()))
}
