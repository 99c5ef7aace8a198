import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Link } from 'react-aria-components/Link'
import { given } from '../given.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'

interface BarButtonProps {
  /** The word. It is shown unless `iconOnly`, and then read out. */
  label: string
  icon?: IconName | undefined
  /** Only for back, search and call, whose pictures everybody knows. */
  iconOnly?: boolean | undefined
  /** Goes somewhere instead of doing something. */
  href?: string | undefined
  onPress?: (() => void) | undefined
  /** For a switch: whether it is on. */
  isOn?: boolean | undefined
  /** Language of the label where it differs from the page: "en" on a switch to English. */
  lang?: string | undefined
}

/** A quiet button of a top bar: 大字, English, search, sign out. */
export function BarButton({ label, icon, iconOnly, href, onPress, isOn, lang }: BarButtonProps): ReactNode {
  const face = (
    <>
      {icon && <Icon name={icon} />}
      {!iconOnly && <span>{label}</span>}
    </>
  )
  const name = iconOnly ? label : undefined
  if (href !== undefined) {
    return (
      <Link href={href} className="ui-bar-button" {...given({ 'aria-label': name, lang, onPress })}>
        {face}
      </Link>
    )
  }
  return (
    <Button className="ui-bar-button" {...given({ 'aria-label': name, 'aria-pressed': isOn, lang, onPress })}>
      {face}
    </Button>
  )
}
