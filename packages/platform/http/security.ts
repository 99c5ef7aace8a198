import { randomBytes } from 'node:crypto'
import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyReply {
    /** Fresh for every page: the only inline style and script that may run carry it. */
    cspNonceValue: string
  }
}

/** Headers, and the refusal of writes that a foreign page makes with our cookies. */
export async function addSecurity(app: FastifyInstance, publicUrl: string | undefined): Promise<void> {
  const secure = publicUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  app.decorateReply('cspNonceValue', '')
  app.addHook('onRequest', async (request, reply) => {
    reply.cspNonceValue = randomBytes(16).toString('base64')
    reply.header('content-security-policy', contentPolicy(reply.cspNonceValue))
    reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()')
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    if (!isSafe(request) && !isOurs(request, publicUrl)) {
      throw Object.assign(new Error('a write from another origin'), { statusCode: 403, code: 'WRONG_ORIGIN' })
    }
  })
}

function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // data: for the drawings inside our own style sheets, blob: for the photo just taken.
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function isSafe(request: FastifyRequest): boolean {
  return request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS'
}

/**
 * Browsers name the origin of every write. One without Origin is no browser page (a device, a script): it carries no
 * cookie of a person unless somebody put it there on purpose.
 */
function isOurs(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return false
  const { origin } = request.headers
  if (origin === undefined) return true
  if (publicUrl !== undefined) return origin === new URL(publicUrl).origin
  return origin === `${request.protocol}://${request.host}`
}
