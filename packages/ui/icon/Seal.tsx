import type { ReactNode } from 'react'
import { sealCharacters } from './mark-shapes.ts'

/** The mark as a square seal. Decorative: the name stands beside it in words. Never below 32 px, never on a certificate. */
export function Seal({ className }: { className?: string | undefined }): ReactNode {
  return (
    <svg className={`ui-seal ${className ?? ''}`} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect className="ui-seal__ground" x="1" y="1" width="62" height="62" rx="7" />
      <path className="ui-seal__ink" d={sealCharacters} />
    </svg>
  )
}
