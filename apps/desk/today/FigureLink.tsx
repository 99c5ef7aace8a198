import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { todayTexts } from '#texts/desk/today.ts'
import type { Text } from '#texts/lang.ts'
import { useWords } from '../lang/Lang.tsx'
import { type FigureAddress, hrefOf } from './figure-address.ts'

interface FigureLinkProps {
  /** What the number is of: read out before it. */
  name: string
  value: Text
  to: FigureAddress | string
  /** How large it stands. */
  look?: 'figure' | 'cell' | 'quiet' | undefined
}

/** A number; pressing it opens the list of what it counts. */
export function FigureLink({ name, value, to, look = 'cell' }: FigureLinkProps): ReactNode {
  const say = useWords()
  const shown = say(value)
  return (
    <Link
      className={`desk-number desk-number--${look}`}
      // Nobody and nothing measured stand back; they are lists all the same.
      data-nothing={shown === '0' || shown === say(todayTexts.none) || undefined}
      href={typeof to === 'string' ? to : hrefOf(to)}
      aria-label={say(todayTexts.named(name, shown))}
    >
      {shown}
    </Link>
  )
}
