import { type ReactNode, useEffect } from 'react'
import { usePathname } from 'wouter/use-browser-location'
import { frameTexts } from '#texts/hall/frame.ts'
import { portalFrameTexts } from '#texts/hall/portal-frame.ts'
import { PhoneFrame, type PhoneNavItem } from '#ui/frame/PhoneFrame.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { PortalTools } from './PortalTools.tsx'

interface PortalPageProps {
  /** In the bar of an inner page, and the name of the browser's tab. */
  title: string
  /** The title is the heading too, on a page that has nothing larger to say yet. */
  isTitleHeading?: boolean | undefined
  /** What stands in the bar instead of the title, on the first page. */
  mark?: ReactNode
  backHref?: string | undefined
  lead?: ReactNode
  children?: ReactNode
  actions?: ReactNode
}

/** A page of the portal: bar, content, and the four ways in at the bottom. */
export function PortalPage({
  title,
  isTitleHeading,
  mark,
  backHref = '/',
  lead,
  children,
  actions,
}: PortalPageProps): ReactNode {
  const say = useWords()
  const pathname = usePathname()
  const isFirst = mark !== undefined
  useEffect(() => {
    document.title = `${title} · ${say(frameTexts.product)}`
  }, [title, say])
  return (
    <PhoneFrame
      title={mark ?? <BarTitle as={isTitleHeading ? 'h1' : 'p'}>{title}</BarTitle>}
      back={isFirst ? undefined : { label: say(portalFrameTexts.back), href: backHref }}
      tools={<PortalTools />}
      lead={lead}
      actions={actions}
      nav={{
        label: say(portalFrameTexts.nav),
        items: items.map((item) => ({ ...toNavItem(item), text: say(item.text) })),
      }}
      skipLabel={say(frameTexts.skip)}
    >
      {children}
    </PhoneFrame>
  )

  function toNavItem({ id, href, icon }: (typeof items)[number]): Omit<PhoneNavItem, 'text'> {
    return { id, href, icon, isCurrent: href === '/' ? pathname === '/' : pathname.startsWith(href) }
  }
}

function BarTitle({ as: Name, children }: { as: 'h1' | 'p'; children: string }): ReactNode {
  return <Name className="portal-bar-title">{children}</Name>
}

const items = [
  { id: 'home', href: '/', icon: 'home', text: portalFrameTexts.home },
  { id: 'status', href: '/status', icon: 'clock', text: portalFrameTexts.status },
  { id: 'ticket', href: '/ticket', icon: 'ticket', text: portalFrameTexts.ticket },
  { id: 'verify', href: '/verify', icon: 'exempt', text: portalFrameTexts.verify },
] as const satisfies readonly (Omit<PhoneNavItem, 'text'> & { text: object })[]
