import { useRef } from 'react'
import type { Shot } from './PictureDialog.tsx'

/**
 * Uploads a picture once, however often it is saved: pressing again after a lost reply names the same upload, so that
 * the command behind it is the same intent too, and a picture never lies there twice.
 */
export function useKeptUpload(
  upload: (shot: Shot) => Promise<string | undefined>,
): (shot: Shot) => Promise<string | undefined> {
  const kept = useRef<{ readonly shot: Shot; readonly id: string } | null>(null)
  return async (shot) => {
    if (kept.current?.shot === shot) return kept.current.id
    const id = await upload(shot)
    if (id !== undefined) kept.current = { shot, id }
    return id
  }
}
