import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { given } from '../given.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'
import type { ButtonVariant } from './Button.tsx'

interface ButtonLinkProps {
  children: ReactNode
  href: string
  variant?: ButtonVariant | undefined
  icon?: IconName | undefined
  iconEnd?: IconName | undefined
  wide?: boolean | undefined
  /** For a file: its name on the citizen's device. */
  download?: string | undefined
  target?: '_blank' | undefined
  className?: string | undefined
}

/** Goes somewhere and looks like a button. Navigation inside the app follows react-aria's `RouterProvider`. */
export function ButtonLink({ children, variant, icon, iconEnd, wide, className, ...link }: ButtonLinkProps): ReactNode {
  return (
    <Link
      {...given(link)}
      className={`ui-button ${wide ? 'ui-button--wide' : ''} ${className ?? ''}`}
      data-variant={variant ?? 'normal'}
    >
      <span className="ui-button__face">
        {icon && <Icon name={icon} />}
        <span>{children}</span>
        {iconEnd && <Icon name={iconEnd} />}
      </span>
    </Link>
  )
}
