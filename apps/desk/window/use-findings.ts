import { useCallback, useMemo, useState } from 'react'
import type { MaterialFinding, MaterialState } from '#contract/cases.ts'
import { unfinished } from '../server/query-client.ts'

export interface Findings {
  readonly list: readonly MaterialFinding[]
  readonly find: (material: string) => MaterialFinding | undefined
  readonly setState: (material: string, state: MaterialState) => void
  /** Nobody has looked at it any more. */
  readonly drop: (material: string) => void
  readonly setNote: (material: string, note: string) => void
}

/**
 * What the officer found so far for each paper. Kept in this tab until the service ends, so that a reload or a lost
 * session loses nothing that was looked at.
 */
export function useFindings(preApplicationId: string, before: readonly MaterialFinding[]): Findings {
  const key = `${unfinished}${preApplicationId}`
  const [list, setList] = useState<readonly MaterialFinding[]>(() => remembered(key) ?? before)

  const change = useCallback(
    (material: string, part: Partial<MaterialFinding>) => {
      setList((known) => {
        const old = known.find((finding) => finding.material === material)
        const next = [
          ...known.filter((finding) => finding.material !== material),
          { material, state: 'missing' as const, ...old, ...part },
        ]
        sessionStorage.setItem(key, JSON.stringify(next))
        return next
      })
    },
    [key],
  )

  const drop = useCallback(
    (material: string) => {
      setList((known) => {
        const next = known.filter((finding) => finding.material !== material)
        sessionStorage.setItem(key, JSON.stringify(next))
        return next
      })
    },
    [key],
  )

  return useMemo(
    () => ({
      list,
      find: (material) => list.find((finding) => finding.material === material),
      setState: (material, state) => change(material, { state }),
      drop,
      setNote: (material, note) => change(material, { note }),
    }),
    [list, change, drop],
  )
}

/** As the contract wants it: a note only where something is wrong and something is written. */
export function toSend(list: readonly MaterialFinding[]): MaterialFinding[] {
  return list.map(({ material, state, note = '' }) => {
    const isWrong = state === 'missing' || state === 'not-acceptable'
    return isWrong && note.trim() !== '' ? { material, state, note: note.trim() } : { material, state }
  })
}

function remembered(key: string): readonly MaterialFinding[] | undefined {
  const kept = sessionStorage.getItem(key)
  return kept === null ? undefined : (JSON.parse(kept) as MaterialFinding[]) // only this file writes the key
}
