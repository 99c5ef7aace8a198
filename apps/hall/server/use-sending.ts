import { useCallback, useRef, useState } from 'react'
import { callEndpoint } from '#contract/client.ts'
import type { CallInput, ReplyOf } from '#contract/endpoint.ts'
import type { Problem } from '#contract/problem.ts'
import { systemRandom } from '#kernel/random.ts'
import { useLang } from '../lang/Lang.tsx'
import { useHallTime } from '../time/HallTime.tsx'
import type { AnyEndpoint } from './read.ts'

/** Why something was not done: the server refused it, or nobody knows because it did not answer. */
export type Failure =
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'no-answer'; readonly time: string }

export interface Sending<E> {
  /** The reply; undefined when it was not done, and `failure` then says why. */
  readonly send: (input: CallInput<E>) => Promise<ReplyOf<E> | undefined>
  readonly isBusy: boolean
  readonly failure: Failure | null
  readonly clear: () => void
}

/**
 * One write. Pressing again after a lost reply is the same intent and carries the same key, so that nothing is done
 * twice. An answer of any kind ends the intent: what is sent after a refusal is another one.
 */
export function useSending<E extends AnyEndpoint>(endpoint: E): Sending<E> {
  const { lang } = useLang()
  const hallTime = useHallTime()
  const key = useRef<string | null>(null)
  const isUnderWay = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const send = useCallback(
    async (input: CallInput<E>) => {
      if (isUnderWay.current) return undefined
      isUnderWay.current = true
      setBusy(true)
      key.current ??= newKey()
      try {
        const result = await callEndpoint(endpoint, input, { lang, idempotencyKey: key.current })
        key.current = null
        setFailure(result.ok ? null : { kind: 'refused', problem: result.problem })
        return result.ok ? result.value : undefined
      } catch (error) {
        if (!isNoAnswer(error)) throw error
        setFailure({ kind: 'no-answer', time: hallTime.time() })
        return undefined
      } finally {
        isUnderWay.current = false
        setBusy(false)
      }
    },
    [endpoint, lang, hallTime],
  )
  const clear = useCallback(() => {
    key.current = null
    setFailure(null)
  }, [])
  return { send, isBusy, failure, clear }
}

/** What the network did, or a reply that is none of ours; a fault in our own code goes up. */
function isNoAnswer(error: unknown): boolean {
  return error instanceof TypeError || error instanceof SyntaxError
}

// Not `crypto.randomUUID`: a kiosk on plain http inside the hall has no secure context.
function newKey(): string {
  return systemRandom().code(26)
}
