import { type ReactNode, Suspense } from 'react'
import { part } from '#ui/part/part.tsx'
import type { MoveDialogProps } from './MoveDialog.tsx'
import type { RelieveDialogProps } from './RelieveDialog.tsx'
import type { Shift } from './use-shift.ts'

// Questions come when they are asked: a window opens without them.
const PauseDialog = part(async () => (await import('./PauseDialog.tsx')).PauseDialog)
const MoveDialog = part(async () => (await import('./MoveDialog.tsx')).MoveDialog)
const Relieve = part(async () => (await import('./RelieveDialog.tsx')).RelieveDialog)

type ShiftDialogsProps = Omit<MoveDialogProps, 'current' | 'isLeaving' | 'onClose'> & { shift: Shift }

/** The question that is open, if any. */
export function ShiftDialogs({ shift, ...props }: ShiftDialogsProps): ReactNode {
  const { asking, close } = shift
  const { current } = props.desk
  return (
    <Suspense>
      {asking === 'pause' && <PauseDialog shift={shift} onClose={close} />}
      {current !== null && (asking === 'move' || asking === 'leave') && (
        <MoveDialog {...props} current={current} isLeaving={asking === 'leave'} onClose={close} />
      )}
    </Suspense>
  )
}

export function RelieveDialog(props: RelieveDialogProps): ReactNode {
  return (
    <Suspense>
      <Relieve {...props} />
    </Suspense>
  )
}
