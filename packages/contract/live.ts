import { z } from 'zod'

/**
 * Live topics of a hall, carried by server-sent events on GET /api/live?topics=a,b. An event says that something
 * changed, never what: the screen reads it again through its own endpoint and its own permission.
 */
export type LiveTopic = z.infer<typeof LiveTopic>
export const LiveTopic = z.enum(['board', 'queue', 'cases', 'notices', 'ratings', 'sources'])

export const livePath = '/api/live'

/** `id` is the position in the hall's stream; `reset` means that events were missed and everything is to be read again. */
export type LiveEvent = z.infer<typeof LiveEvent>
export const LiveEvent = z.strictObject({ topic: z.union([LiveTopic, z.literal('reset')]), at: z.string() })
