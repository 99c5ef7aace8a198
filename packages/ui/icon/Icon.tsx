import type { ReactNode } from 'react'
import { classes } from '../given.ts'
import { type IconName, iconShapes } from './icon-shapes.ts'

export type { IconName }

/** A picture beside a word, never instead of one: hidden from screen readers. Its size follows the text around it. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }): ReactNode {
  const shape: string | readonly [string, string] = iconShapes[name]
  return (
    <svg className={classes('ui-icon', className)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {typeof shape === 'string' ? (
        <path d={shape} />
      ) : (
        <>
          <path d={shape[0]} strokeDasharray="2.6 2.6" />
          <path d={shape[1]} />
        </>
      )}
    </svg>
  )
}
