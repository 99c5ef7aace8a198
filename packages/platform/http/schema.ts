import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { Problem } from '#contract/problem.ts'

/** The contract's endpoint as Fastify's schema: it validates, serialises and becomes OpenAPI. */
export function schemaOf(endpoint: Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>): FastifySchema {
  const schema: FastifySchema & { operationId: string; summary: string } = {
    operationId: endpoint.name,
    summary: endpoint.summary,
    response: {
      200: endpoint.rawReply === undefined ? endpoint.reply : z.any(),
      '4xx': Problem,
      '5xx': Problem,
    },
  }
  if (endpoint.params !== undefined) schema.params = endpoint.params
  // Without a declared query or body an unknown one is still refused.
  schema.querystring = endpoint.query ?? z.strictObject({})
  if (endpoint.body !== undefined) schema.body = endpoint.body
  return schema
}
