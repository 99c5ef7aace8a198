import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

export interface DialogProps {
  isOpen: boolean
  /** Esc, and a press outside where `isDismissable`. */
  onClose: () => void
  /** The question. */
  title: ReactNode
  children?: ReactNode
  /** Buttons; put `autoFocus` on the safe one. */
  actions: ReactNode
  /** `alertdialog` for what cannot be undone and for warnings. */
  role?: 'dialog' | 'alertdialog' | undefined
  isDismissable?: boolean | undefined
}

/** One question over the page. The page behind it cannot be reached until it is answered. */
export function Dialog({ isOpen, onClose, title, children, actions, role, isDismissable }: DialogProps): ReactNode {
  return (
    <ModalOverlay
      className="ui-veil"
      isOpen={isOpen}
      isDismissable={isDismissable ?? false}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="ui-modal">
        <AriaDialog className="ui-dialog" role={role ?? 'dialog'}>
          <Heading slot="title" className="ui-dialog__title">
            {title}
          </Heading>
          {children !== undefined && <div className="ui-dialog__body">{children}</div>}
          <div className="ui-dialog__actions">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
