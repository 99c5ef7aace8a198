import { type Message, readCaseKey } from '../hall/sms.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** The invented telephones: what the operator delivered, and the codes that stood in it. */
export interface Telephones {
  receive(message: Message): void
  /** The code of a case, as soon as its message is there; undefined when it does not come. */
  readonly codeOf: (number: string) => Promise<string | undefined>
}

/** Behind thousands of jobs a message comes late, and still comes. */
const patienceMs = 3_600_000

export function openTelephones(ledger: Ledger, stop: AbortSignal): Telephones {
  const codes = new Map<string, string>()
  const waiting = new Map<string, (code: string | undefined) => void>()
  stop.addEventListener('abort', () => {
    for (const resolve of waiting.values()) resolve(undefined)
  })
  return {
    receive: ({ id, text }) => {
      // Delivered at least once: the same message again is no second one.
      ledger.change({ book: 'message', key: id, value: 'sent' })
      const key = readCaseKey(text)
      if (key === undefined) return
      codes.set(key.number, key.code)
      waiting.get(key.number)?.(key.code)
    },
    codeOf: (number) => {
      const known = codes.get(number)
      if (known !== undefined) return Promise.resolve(known)
      return new Promise((resolve) => {
        const late = setTimeout(() => resolve(undefined), patienceMs)
        waiting.set(number, (code) => {
          clearTimeout(late)
          waiting.delete(number)
          resolve(code)
        })
      })
    },
  }
}
