import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type Companion, startCompanion } from './child-process.ts'

const Ready = z.object({ url: z.url() })

/** The mobile operator of the invented world: it takes messages over HTTP and shows each phone's as a page. */
export interface SmsGateway {
  readonly url: string
  readonly token: string
  readonly inboxOf: (phone: string) => string
  readonly log: Companion['log']
  readonly close: () => Promise<void>
}

/** What goes wrong with it, by the names in `tests/world/sms-gateway.ts`; nothing by itself. */
type Fault =
  | 'DELAY_MS'
  | 'FAIL_FIRST'
  | 'BUSY_FIRST'
  | 'RETRY_AFTER'
  | 'CUT_FIRST'
  | 'LOSE_FIRST'
  | 'LATE_FIRST'
  | 'LATE_MS'
  | 'REFUSED'

export async function openSmsGateway(faults: Partial<Record<Fault, string>> = {}): Promise<SmsGateway> {
  const token = randomBytes(16).toString('hex')
  const gateway = await startCompanion({
    name: 'the SMS gateway',
    args: [join(import.meta.dirname, '../world/sms-gateway.ts')],
    env: { PORT: '0', SMS_GATEWAY_TOKEN: token, ...faults },
    readyWithin: 10_000,
  })
  const { url } = Ready.parse(gateway.said)
  return {
    url,
    token,
    inboxOf: (phone) => new URL(`/inbox/${phone}`, url).href,
    log: gateway.log,
    close: async () => {
      await gateway.stop()
    },
  }
}
