import type { ReactNode } from 'react'
import { Button } from '../button/Button.tsx'
import { Icon } from '../icon/Icon.tsx'

/** One key on the glass. The field keeps the focus, so a physical keyboard works all the same. */
export function Key({ name, onKey }: { name: string; onKey: (key: string) => void }): ReactNode {
  return (
    <Button className="ui-key" onPress={() => onKey(name)} keepFocus>
      {name}
    </Button>
  )
}

export function BackspaceKey({ label, onPress }: { label: string; onPress: () => void }): ReactNode {
  return (
    <Button className="ui-key" label={label} onPress={onPress} keepFocus>
      <Icon name="backspace" />
    </Button>
  )
}
