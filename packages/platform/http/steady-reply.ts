import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** One reply as bytes: as it is, packed, and its mark. */
interface Steady {
  readonly plain: Buffer
  readonly packed: Buffer
  readonly etag: string
}

const pack = promisify(gzip)

/** As long as the value is somewhere in use its bytes are kept; the race of two first readers ends in one promise. */
const written = new WeakMap<object, Promise<Steady>>()

/**
 * Sends a reply that is the very same object for everybody until it changes. It is written by its schema and packed once,
 * not for each reader, and who has it already gets a 304. Only for what is public: packing what is secret beside what a
 * visitor chooses tells its length.
 */
export async function sendSteady(
  request: FastifyRequest,
  reply: FastifyReply,
  value: object,
): Promise<FastifyReply | undefined> {
  const known = written.get(value) ?? write(reply, value)
  written.set(value, known)
  const { plain, packed, etag } = await known
  // To be asked for again each time: tomorrow another version may be in force.
  reply.header('cache-control', 'no-cache').header('vary', 'accept-encoding').header('etag', etag)
  if (listOf(request.headers['if-none-match']).includes(etag)) return reply.status(304).send()
  reply.type('application/json; charset=utf-8')
  const takesPacked = listOf(request.headers['accept-encoding']).some((one) =>
    /^gzip(;q=(1|0\.\d*[1-9])\d*)?$/i.test(one),
  )
  return takesPacked ? reply.header('content-encoding', 'gzip').send(packed) : reply.send(plain)
}

async function write(reply: FastifyReply, value: object): Promise<Steady> {
  const plain = Buffer.from(String(reply.serialize(value)))
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { plain, packed: await pack(plain), etag }
}

function listOf(header: string | string[] | undefined): string[] {
  return String(header ?? '')
    .split(',')
    .map((one) => one.trim())
}
