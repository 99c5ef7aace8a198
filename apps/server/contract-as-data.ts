import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { z } from 'zod'

/**
 * The contract as a browser gets it: names, paths, reasons and the options of every enum, as plain data, without zod.
 * A schema itself stays on the server. Where the code of a screen would need one, the build fails and says where.
 */
export function contractAsData(root: string): Plugin {
  const folder = `${join(root, 'packages/contract').replaceAll('\\', '/')}/`
  return {
    name: 'contract-as-data',
    enforce: 'pre',
    async load(id) {
      if (!id.startsWith(folder) || !usesZod.test(await readFile(id, 'utf8'))) return null
      const exported: Record<string, unknown> = await import(pathToFileURL(id).href)
      return Object.entries(exported)
        .map(([name, value]) => `export const ${name} = ${sourceOf(`${name} of ${id.slice(folder.length)}`, value)}`)
        .join('\n')
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        const [found] = staysBehind.exec(chunk.code) ?? []
        if (found !== undefined) this.error(`${chunk.name}: ${found}`)
      }
    },
  }
}

/** Types alone cost nothing: they are gone before a browser sees them. */
const usesZod = /^import (?!type ).*'zod'/m
const staysBehind = /expected data in a screen, found \w+ of [\w./-]+\.ts/

/** Data as data; for everything else a sentence that the build looks for, and that is thrown should it ever run. */
function sourceOf(name: string, value: unknown): string {
  if (value instanceof z.ZodEnum) return JSON.stringify({ options: value.options })
  if (isEndpoint(value)) {
    const { name: operation, method, path, rawBody, rawReply } = value
    return JSON.stringify({ name: operation, method, path, rawBody, rawReply })
  }
  if (isData(value)) return JSON.stringify(value)
  return `/* @__PURE__ */ (() => { throw new Error('expected data in a screen, found ${name}') })()`
}

function isEndpoint(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'path' in value && 'reply' in value
}

function isData(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isData)
  if (typeof value !== 'object' || value === null) return ['string', 'number', 'boolean'].includes(typeof value)
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isData)
}
