import type { ReactNode } from 'react'
import { wordmarkCharacters } from './mark-shapes.ts'

/** The name drawn in outline. Give `label` where no text beside it says the name. */
export function Wordmark({ label }: { label?: string | undefined }): ReactNode {
  return (
    <svg
      className="ui-wordmark"
      viewBox="0 0 136 34"
      role={label === undefined ? 'presentation' : 'img'}
      aria-label={label}
      focusable="false"
    >
      <path d={wordmarkCharacters} />
    </svg>
  )
}
