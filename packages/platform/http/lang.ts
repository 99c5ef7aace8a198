import type { FastifyRequest } from 'fastify'
import type { Lang } from '#contract/fields.ts'

/** The caller's language: the first of ours that the request names; Chinese otherwise. */
export function langOf(request: FastifyRequest): Lang {
  const wanted = request.headers['accept-language'] ?? ''
  for (const part of wanted.split(',')) {
    const tag = part.trim().split(';')[0]?.toLowerCase() ?? ''
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh-CN'
}
