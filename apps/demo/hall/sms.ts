import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const Message = z.object({ id: z.string().min(1), to: z.string(), text: z.string() })
export type Message = z.infer<typeof Message>

/** The mobile operator of the demonstration: the hall hands it every message, and it puts them on the invented phones. */
export interface SmsOperator {
  readonly url: string
  readonly token: string
  readonly close: () => Promise<void>
}

export async function openSmsOperator({
  token,
  onMessage,
}: {
  token: string
  onMessage: (message: Message) => void
}): Promise<SmsOperator> {
  const server = createServer((request, reply) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const message = Message.safeParse(readJson(Buffer.concat(chunks).toString('utf8')))
      if (request.headers.authorization !== `Bearer ${token}` || !message.success) {
        reply.writeHead(message.success ? 401 : 422).end()
        return
      }
      onMessage(message.data)
      reply.writeHead(202).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is turned away like any other wrong message.
    return undefined
  }
}

/** Number and code of the matter, as its owner reads them in the message. */
export function readCaseKey(text: string): { number: string; code: string } | undefined {
  const [, number, code] = /(?:编号|Number) (\S+?)[，,] ?(?:查询码|code) (\d{6})/.exec(text) ?? []
  return number === undefined || code === undefined ? undefined : { number, code }
}
