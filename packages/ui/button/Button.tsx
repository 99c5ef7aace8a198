import { type ReactNode, useId } from 'react'
import { Button as Pressable } from 'react-aria-components/Button'
import { given } from '../given.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'
import { Reason } from './Reason.tsx'

export type ButtonVariant = 'primary' | 'normal' | 'plain' | 'danger'

export interface ButtonProps {
  /** The act, in words: "下一步，去拍照". */
  children: ReactNode
  onPress?: (() => void) | undefined
  /** One primary a screen; danger only for what cannot be undone. */
  variant?: ButtonVariant | undefined
  type?: 'button' | 'submit' | undefined
  icon?: IconName | undefined
  iconEnd?: IconName | undefined
  /** Fills the line. */
  wide?: boolean | undefined
  /** The key that does the same, shown small: "F8". The screen listens for it. */
  shortcut?: string | undefined
  /** What is being done ("正在提交…"): the button keeps its width and cannot be pressed again. */
  busy?: string | false | undefined
  /** Why it may not be pressed now, shown beside it. The button stays focusable and does nothing. */
  refused?: string | undefined
  /** The id of a `Reason` shown elsewhere, when several buttons share one. */
  refusedBy?: string | undefined
  /** For a toggle: whether it is on. */
  isOn?: boolean | undefined
  /** A fuller name for screen readers where the word alone is ambiguous: it must contain the visible word. */
  label?: string | undefined
  /** Keeps the focus where it was, for keys of a keypad. */
  keepFocus?: boolean | undefined
  autoFocus?: boolean | undefined
  id?: string | undefined
  className?: string | undefined
}

/**
 * A press that does something. A refused button is not hidden and not skipped by Tab: it says why beside itself, and
 * a person who reaches it with the keyboard hears the reason.
 */
export function Button(props: ButtonProps): ReactNode {
  const reasonId = useId()
  const isRefused = props.refused !== undefined || props.refusedBy !== undefined
  const isBusy = Boolean(props.busy)
  const describedBy = props.refused === undefined ? props.refusedBy : reasonId
  const button = (
    <Pressable
      {...given({
        id: props.id,
        'aria-label': props.label,
        'aria-pressed': props.isOn,
        'aria-describedby': describedBy,
        autoFocus: props.autoFocus,
        preventFocusOnPress: props.keepFocus,
        onPress: isRefused || isBusy ? undefined : props.onPress,
      })}
      // Not react-aria's isPending: its announcement names the button by id, and a button that leaves with its work
      // leaves a nameless image behind in the announcer.
      type={isRefused || isBusy ? 'button' : (props.type ?? 'button')}
      aria-disabled={isRefused || isBusy}
      data-busy={isBusy || undefined}
      className={buttonClass(props)}
      data-variant={props.variant ?? 'normal'}
    >
      <ButtonFace {...props} />
    </Pressable>
  )
  if (props.refused === undefined) return button
  return (
    <span className="ui-refusable" data-wide={props.wide || undefined}>
      {button}
      <Reason id={reasonId}>{props.refused}</Reason>
    </span>
  )
}

type Face = Pick<ButtonProps, 'children' | 'icon' | 'iconEnd' | 'shortcut' | 'busy'>

/** What is on a button. While busy the usual words stay in place, unseen, so that the width does not jump. */
function ButtonFace({ children, icon, iconEnd, shortcut, busy }: Face): ReactNode {
  return (
    <>
      <span className="ui-button__face" data-away={Boolean(busy) || undefined} aria-hidden={Boolean(busy) || undefined}>
        {icon && <Icon name={icon} />}
        <span>{children}</span>
        {shortcut && <kbd>{shortcut}</kbd>}
        {iconEnd && <Icon name={iconEnd} />}
      </span>
      {busy && (
        <span className="ui-button__face">
          <Icon name="sync" />
          <span>{busy}</span>
        </span>
      )}
    </>
  )
}

function buttonClass({ wide, className }: ButtonProps): string {
  return `ui-button ${wide ? 'ui-button--wide' : ''} ${className ?? ''}`
}
