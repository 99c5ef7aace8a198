import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { given } from '../given.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'
import { Mark } from '../icon/Mark.tsx'
import { SkipLink } from './SkipLink.tsx'

export interface RailItem {
  id: string
  href: string
  icon: IconName
  text: string
  isCurrent?: boolean | undefined
}

interface DeskFrameProps {
  /** The window or the work: "6 号窗口". */
  name: ReactNode
  place?: ReactNode
  /** `Connection`. */
  connection: ReactNode
  /** Today and now. */
  now: ReactNode
  /** `BarButton`s: search, pause, the person. */
  tools?: ReactNode
  nav: { label: string; items: readonly RailItem[] }
  /** Panels, in the columns of `layout`. */
  children: ReactNode
  /**
   * `single`; `aside`: the work, and 308 px beside it; `list`: 508 px of list, and the rest; `free`: one cell that the
   * screen divides itself.
   */
  layout?: 'single' | 'aside' | 'list' | 'free' | undefined
  skipLabel: string
}

/** The page of the desk, 1440×900: 56 on top, a rail of 76, what is left is work. */
export function DeskFrame(props: DeskFrameProps): ReactNode {
  const { name, place, connection, now, tools, nav, children, layout, skipLabel } = props
  return (
    <div className="ui-desk">
      <SkipLink>{skipLabel}</SkipLink>
      <header className="ui-desk__top">
        <Mark name={name} place={place} />
        {connection}
        <p className="ui-desk__now">{now}</p>
        {tools}
      </header>
      <nav className="ui-desk__rail" aria-label={nav.label}>
        {nav.items.map(({ id, href, icon, text, isCurrent }) => (
          <Link key={id} href={href} {...given({ 'aria-current': isCurrent ? ('page' as const) : undefined })}>
            <Icon name={icon} />
            {text}
          </Link>
        ))}
      </nav>
      <main className="ui-desk__main" id="main" tabIndex={-1} data-layout={layout ?? 'single'}>
        {children}
      </main>
    </div>
  )
}
