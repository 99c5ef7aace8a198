import type { ReactNode } from 'react'

/** The lower band of a kiosk form: a keypad, and beside it another way to the same (a card reader). */
export function KeypadBand({ children, beside }: { children: ReactNode; beside?: ReactNode }): ReactNode {
  return (
    <div className="ui-keypad-band" data-beside={beside !== undefined || undefined}>
      {children}
      {beside}
    </div>
  )
}
