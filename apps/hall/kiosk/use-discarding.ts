import { useCallback, useEffect, useRef } from 'react'
import type { UploadKind } from '#contract/uploads.ts'
import { discardUploads } from '#contract/uploads.ts'
import { useSending } from '../server/use-sending.ts'

/**
 * Remembers what this person uploaded and, when they go, asks the server to delete what no application took: a photo taken
 * again, everything of a visit that was broken off. Where the server does not answer, its own sweep does the same later.
 */
export function useDiscarding(): (kind: UploadKind, id: string) => void {
  const { send } = useSending(discardUploads)
  const uploaded = useRef<{ photoIds: string[]; scanIds: string[] }>({ photoIds: [], scanIds: [] })
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    const body = uploaded.current
    return () => {
      if (body.photoIds.length + body.scanIds.length > 0) void latest.current({ body })
    }
  }, [])
  return useCallback((kind, id) => {
    uploaded.current[kind === 'photo' ? 'photoIds' : 'scanIds'].push(id)
  }, [])
}
