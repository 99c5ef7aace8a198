import { type ReactNode, useContext } from 'react'
import { kioskHelpTexts } from '#texts/hall/kiosk-home.ts'
import { Button } from '#ui/button/Button.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { HallNameContext } from './hall-name.ts'

interface HelpDialogProps {
  onClose: () => void
  isStory: boolean
}

/** Where help is to be had. The machine does not pretend that it can call somebody. */
export function HelpDialog({ onClose, isStory }: HelpDialogProps): ReactNode {
  const say = useWords()
  const hall = useContext(HallNameContext)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable
      title={say(kioskHelpTexts.title)}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {say(kioskHelpTexts.back)}
        </Button>
      }
    >
      {hall !== null && <p>{say(kioskHelpTexts.where(say(hall)))}</p>}
      <p>{say(kioskHelpTexts.honest)}</p>
      {isStory && <p>{say(kioskHelpTexts.kept)}</p>}
    </Dialog>
  )
}
