import type { ReactNode } from 'react'
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { Button } from '../button/Button.tsx'

export interface Toast {
  /** What was done: "已叫 A013 到 3 号窗口". */
  text: string
  /** The way back: "撤回（5 秒）". */
  undoLabel: string
  onUndo: () => void
}

export interface Toasts {
  queue: ToastQueue<Toast>
  show: (toast: Toast) => void
}

/** Made once per app. A toast is only for what can be undone, and never on kiosks. */
export function createToasts(): Toasts {
  const queue = new ToastQueue<Toast>({ maxVisibleToasts: 2 })
  return { queue, show: (toast) => queue.add(toast, { timeout: undoTime }) }
}

/** Five seconds to take it back; react-aria holds the time while the pointer or the focus is on it. */
const undoTime = 5000

/** Where the toasts appear. Stands once at the root of the desk. */
export function ToastShelf({ toasts, label }: { toasts: Toasts; label: string }): ReactNode {
  return (
    <ToastRegion queue={toasts.queue} aria-label={label} className="ui-toasts">
      {({ toast }) => (
        <AriaToast toast={toast} className="ui-toast">
          <ToastContent className="ui-toast__text">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          <Button
            onPress={() => {
              toast.content.onUndo()
              toasts.queue.close(toast.key)
            }}
          >
            {toast.content.undoLabel}
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  )
}
