import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'

/** Any line of the contract. */
export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>
