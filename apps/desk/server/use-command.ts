import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { callEndpoint } from '#contract/client.ts'
import type { CallInput, ReplyOf } from '#contract/endpoint.ts'
import type { Problem } from '#contract/problem.ts'
import { useLang } from '../lang/Lang.tsx'
import { useHallClock } from '../time/HallTime.tsx'
import type { AnyEndpoint } from './any-endpoint.ts'
import { endSession } from './query-client.ts'
import { followTime } from './use-read.ts'

/** Why an act was not done: the server refused it, or nobody knows because it did not answer. */
export type Failure =
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable'; readonly at: string }

export interface Command<E> {
  /** The reply, or undefined when it was not done; `failure` then says why. */
  readonly send: (input: CallInput<E>) => Promise<ReplyOf<E> | undefined>
  readonly isBusy: boolean
  readonly failure: Failure | null
  readonly clear: () => void
}

interface Intent {
  readonly input: string
  /** Of bytes nothing stands in the text: another picture is another intent. */
  readonly bytes: Blob | null
  readonly key: string
}

/**
 * One write. Pressing again after a lost reply is the same intent and carries the same key, so that nothing is done
 * twice; other input, or an answer of any kind, begins a new one.
 */
export function useCommand<E extends AnyEndpoint>(endpoint: E): Command<E> {
  const { lang } = useLang()
  const clock = useHallClock()
  const queries = useQueryClient()
  const intent = useRef<Intent | null>(null)
  const isUnderWay = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const send = useCallback(
    async (input: CallInput<E>) => {
      if (isUnderWay.current) return undefined
      isUnderWay.current = true
      setBusy(true)
      setFailure(null)
      intent.current = sameOrNew(intent.current, input)
      try {
        const result = await callEndpoint(endpoint, input, { lang, idempotencyKey: intent.current.key })
        intent.current = null
        if (result.ok) {
          followTime(clock, result.value)
          return result.value
        }
        setFailure({ kind: 'refused', problem: result.problem })
        if (result.problem.reason === 'not-signed-in') endSession(queries)
        return undefined
      } catch (error) {
        // Only what the network or the reply did: a fault in our own code goes up.
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error
        setFailure({ kind: 'unreachable', at: clock.now() })
        return undefined
      } finally {
        isUnderWay.current = false
        setBusy(false)
      }
    },
    [endpoint, lang, clock, queries],
  )
  const clear = useCallback(() => setFailure(null), [])
  return { send, isBusy, failure, clear }
}

function sameOrNew(before: Intent | null, given: object): Intent {
  const input = JSON.stringify(given)
  const bytes = 'body' in given && given.body instanceof Blob ? given.body : null
  return before?.input === input && before.bytes === bytes ? before : { input, bytes, key: crypto.randomUUID() }
}
