import { type ReactNode, useState } from 'react'
import { frameTexts, roleTexts } from '#texts/desk/frame.ts'
import { pick } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { Checkbox } from '#ui/choice/Checkbox.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import type { Failure } from '../server/use-command.ts'
import { useMe } from '../session/Session.tsx'
import { FailureNote } from '../state/FailureNote.tsx'
import { isSlashKeyOn, switchSlashKey } from './slash-key.ts'

interface PersonDialogProps {
  failure: Failure | null
  onClose: () => void
  onLeave: () => void
}

/** Who is signed in, as what, and the one setting of the keyboard. */
export function PersonDialog({ failure, onClose, onLeave }: PersonDialogProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const me = useMe()
  const [hasSlash, setSlash] = useState(isSlashKeyOn)
  return (
    <Dialog
      isOpen
      isDismissable
      onClose={onClose}
      title={lang === 'en' ? me.nameLatin : me.name}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {say(frameTexts.close)}
          </Button>
          <Button icon="logout" onPress={onLeave}>
            {say(frameTexts.signOut)}
          </Button>
        </>
      }
    >
      <FailureNote failure={failure} />
      <KeyValue
        items={[
          { id: 'account', label: say(frameTexts.account), value: me.account },
          { id: 'hall', label: say(frameTexts.hall), value: pick(me.hallName, lang) },
          {
            id: 'roles',
            label: say(frameTexts.roles),
            value: me.roles.map((role) => say(roleTexts[role])).join(lang === 'en' ? ', ' : '、'),
          },
        ]}
      />
      <Checkbox
        isSelected={hasSlash}
        detail={say(frameTexts.slashKeyDetail)}
        onChange={(isOn) => {
          switchSlashKey(isOn)
          setSlash(isOn)
        }}
      >
        {say(frameTexts.slashKey)}
      </Checkbox>
    </Dialog>
  )
}
