import type { ReactNode } from 'react'
import { classes } from '../given.ts'

/** A framed piece of a public page. */
export function Card({ children, className }: { children: ReactNode; className?: string | undefined }): ReactNode {
  return <div className={classes('ui-card', className)}>{children}</div>
}
