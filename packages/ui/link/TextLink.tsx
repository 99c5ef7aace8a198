import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { given } from '../given.ts'

interface TextLinkProps {
  children: ReactNode
  href?: string | undefined
  onPress?: (() => void) | undefined
  target?: '_blank' | undefined
}

/** A link on a line of its own or at the end of a sentence, with the height of a target. */
export function TextLink({ children, ...link }: TextLinkProps): ReactNode {
  return (
    <Link className="ui-text-link" {...given(link)}>
      {children}
    </Link>
  )
}
