import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/Icon.tsx'
import { type Tone, toneIcon } from './tone.ts'

interface TagProps {
  tone: Tone
  children: ReactNode
  /** Where the state has a better picture than that of its tone: `clock` for time, `missing` for a paper. */
  icon?: IconName | undefined
}

/** A state in a word, with its icon. Not pressable; never alone without the thing it describes. */
export function Tag({ tone, icon, children }: TagProps): ReactNode {
  return (
    <span className={`ui-tag ui-tone-${tone}`}>
      <Icon name={icon ?? toneIcon[tone]} />
      <span>{children}</span>
    </span>
  )
}
