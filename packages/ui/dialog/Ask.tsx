import type { ReactNode } from 'react'
import { Button } from '../button/Button.tsx'
import { Dialog } from './Dialog.tsx'

interface AskProps {
  isOpen: boolean
  /** The question, with the person and the thing in it. */
  title: ReactNode
  /** What happens then; the reason the citizen will read is asked for here. */
  children?: ReactNode
  /** The way back: "回去再看". It has the focus. */
  safeLabel: string
  onSafe: () => void
  /** The act by its name: "不予受理". */
  actLabel: string
  onAct: () => void
  /** The act cannot be undone. */
  isDanger?: boolean | undefined
  busy?: string | false | undefined
  /** Why it cannot be done yet. */
  refused?: string | undefined
}

/** Asks once, before what cannot be undone. */
export function Ask(props: AskProps): ReactNode {
  const { isOpen, title, children, safeLabel, onSafe, actLabel, onAct, isDanger, busy, refused } = props
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => {
        // While the act is under way there is no way back to take.
        if (!busy) onSafe()
      }}
      title={title}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onSafe} autoFocus>
            {safeLabel}
          </Button>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={onAct} busy={busy} refused={refused}>
            {actLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
