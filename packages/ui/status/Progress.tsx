import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { Icon, type IconName } from '../icon/Icon.tsx'

interface ProgressProps {
  /** What is being done, in words. */
  label: string
  /** 0 to 100; leave out where nobody knows: a bar never pretends. */
  value?: number | undefined
  icon?: IconName | undefined
  /** At the end of the line: a time, a count. */
  side?: ReactNode
}

/** Long work shows what it does. */
export function Progress({ label, value, icon, side }: ProgressProps): ReactNode {
  return (
    <ProgressBar className="ui-progress" aria-label={label} value={value ?? 0} isIndeterminate={value === undefined}>
      <span className="ui-progress__line">
        {icon && <Icon name={icon} />}
        <span className="ui-progress__label">{label}</span>
        {side}
      </span>
      {value !== undefined && (
        <svg className="ui-progress__bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect className="ui-progress__track" width="100" height="1" />
          <rect className="ui-progress__done" width={value} height="1" />
        </svg>
      )}
    </ProgressBar>
  )
}
