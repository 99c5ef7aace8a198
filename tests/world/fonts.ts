import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../node_modules/@fontsource-variable/noto-sans-sc')

/** A phone has a Chinese font; a test machine often has none, so the inbox brings one. */
export async function sendFont(name: string, reply: ServerResponse): Promise<void> {
  if (!/^(index\.css|files\/[\w[\]-]+\.woff2)$/.test(name)) {
    reply.writeHead(404).end()
    return
  }
  const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'font/woff2'
  reply.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' }).end(await readFile(join(folder, name)))
}
