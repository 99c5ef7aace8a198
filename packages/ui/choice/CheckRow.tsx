import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components/Checkbox'
import { Icon } from '../icon/Icon.tsx'

type CheckRowProps = Omit<CheckboxProps, 'children' | 'className'> & {
  children: ReactNode
  detail?: ReactNode
  className: string
}

/** The row of a checkbox, alone or in a group. */
export function CheckRow({ children, detail, className, ...checkbox }: CheckRowProps): ReactNode {
  return (
    <AriaCheckbox {...checkbox} className={className}>
      <span className="ui-choice__box" aria-hidden="true">
        <Icon name="check" />
      </span>
      <span className="ui-choice__words">
        {children}
        {detail !== undefined && <span className="ui-choice__detail">{detail}</span>}
      </span>
    </AriaCheckbox>
  )
}
