import { useCallback, useState } from 'react'
import type { FieldFault } from '#ui/field/ErrorSummary.tsx'

/** What was found in a field, and at which place of it where that is known. */
export interface Fault {
  readonly message: string
  readonly at?: number | undefined
}

export interface FieldCheck {
  readonly fieldId: string
  readonly value: string
  readonly find: () => Fault | undefined
}

export interface Checks<Key extends string> {
  /** What stands under a field now. */
  readonly of: (key: Key) => Fault | undefined
  /** On leaving a field. One that is still empty is left alone until submit. */
  readonly look: (key: Key) => void
  /** On typing: what was found is no longer true. */
  readonly forget: (key: Key) => void
  /** On submit: whether all fields are in order. */
  readonly all: () => boolean
  /** What the last submit found, those put right since marked so. */
  readonly faults: readonly FieldFault[]
  /** Counts submits that found faults. */
  readonly attempt: number
}

/** Checks of a form: each field when it is left, all of them on submit. */
export function useChecks<Key extends string>(checks: Readonly<Record<Key, FieldCheck>>): Checks<Key> {
  const [found, setFound] = useState<Partial<Record<Key, Fault>>>({})
  const [told, setTold] = useState<Partial<Record<Key, Fault>>>({})
  const [attempt, setAttempt] = useState(0)
  const keys = Object.keys(checks) as Key[] // the keys of a record are its keys

  function look(key: Key): void {
    const { value, find } = checks[key]
    setFound((before) => ({ ...before, [key]: value.trim() === '' ? undefined : find() }))
  }
  function all(): boolean {
    const faults = keys.map((key) => [key, checks[key].find()] as const).filter(([, fault]) => fault !== undefined)
    const byKey = Object.fromEntries(faults) as Partial<Record<Key, Fault>> // keys come from `keys`
    setFound(byKey)
    setTold(byKey)
    if (faults.length > 0) setAttempt((before) => before + 1)
    else setAttempt(0)
    return faults.length === 0
  }
  const forget = useCallback((key: Key) => setFound((before) => ({ ...before, [key]: undefined })), [])
  const faults = keys.flatMap((key) => {
    const fault = told[key]
    const { fieldId } = checks[key]
    return fault === undefined ? [] : [{ fieldId, message: fault.message, isMended: found[key] === undefined }]
  })
  return { of: (key) => found[key], look, forget, all, faults, attempt }
}
