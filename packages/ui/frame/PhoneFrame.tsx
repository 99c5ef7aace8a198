import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'
import { BarButton } from '../button/BarButton.tsx'
import { given } from '../given.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'
import { SkipLink } from './SkipLink.tsx'

export interface PhoneNavItem {
  id: string
  href: string
  icon: IconName
  text: string
  isCurrent?: boolean | undefined
}

interface PhoneFrameProps {
  /** A sentence on an inner page, a `Mark` on the first one. */
  title: ReactNode
  /** The way back, on inner pages. */
  back?: { label: string; href?: string | undefined; onPress?: (() => void) | undefined } | undefined
  /** `BarButton`s: 大字, language. */
  tools?: ReactNode
  /** Full-width part under the top bar: a `Hero`, the answer. */
  lead?: ReactNode
  children: ReactNode
  /** The next step; it sticks to the bottom. */
  actions?: ReactNode
  nav?: { label: string; items: readonly PhoneNavItem[] } | undefined
  /** "跳到正文" */
  skipLabel: string
}

/** The page of a phone, from 320 px. */
export function PhoneFrame(props: PhoneFrameProps): ReactNode {
  const { title, back, tools, lead, children, actions, nav, skipLabel } = props
  return (
    <div className="ui-phone">
      <SkipLink>{skipLabel}</SkipLink>
      <header className="ui-phone__top">
        {back !== undefined && <BarButton icon="left" iconOnly {...back} />}
        <div className="ui-phone__title">{title}</div>
        {tools}
      </header>
      <main className="ui-phone__main" id="main" tabIndex={-1}>
        {lead !== undefined && <div className="ui-phone__lead">{lead}</div>}
        <div className="ui-phone__content">{children}</div>
      </main>
      {(actions !== undefined || nav !== undefined) && (
        <footer className="ui-phone__foot">
          {actions !== undefined && <div className="ui-phone__actions">{actions}</div>}
          {nav !== undefined && (
            <nav className="ui-phone__nav" aria-label={nav.label}>
              {nav.items.map(({ id, href, icon, text, isCurrent }) => (
                <Link key={id} href={href} {...given({ 'aria-current': isCurrent ? ('page' as const) : undefined })}>
                  <Icon name={icon} />
                  {text}
                </Link>
              ))}
            </nav>
          )}
        </footer>
      )}
    </div>
  )
}
