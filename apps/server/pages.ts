import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Address → page. Every address below a page's own is the page's business. */
export const pages = [
  { file: 'apps/hall/kiosk.html', paths: ['/kiosk'] },
  { file: 'apps/hall/board.html', paths: ['/board'] },
  { file: 'apps/desk/desk.html', paths: ['/desk', '/desk/*'] },
  {
    file: 'apps/hall/portal.html',
    paths: [
      '/',
      '/search',
      '/ticket',
      '/status',
      '/status/*',
      '/verify',
      '/unsubscribe',
      '/service/*',
      '/prepare/*',
      '/filed',
      '/resume',
    ],
  },
] as const

const nonceMark = '__CSP_NONCE__'

/** The screens, as the build left them in `folder`: pages with a fresh nonce each time, assets cached for good. */
export async function addPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    // File names carry their content's hash.
    immutable: true,
    maxAge: '365d',
  })
  for (const page of pages) {
    const html = await readFile(join(folder, page.file), 'utf8')
    for (const path of page.paths) {
      app.get(path, { schema: { hide: true } as object }, async (_request, reply) => {
        reply.type('text/html; charset=utf-8').header('cache-control', 'no-store')
        return reply.send(html.replaceAll(nonceMark, reply.cspNonceValue))
      })
    }
  }
}
