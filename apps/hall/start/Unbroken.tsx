import { Component, type ReactNode } from 'react'

interface UnbrokenProps {
  /** Shown when something in the screen broke. */
  fallback: ReactNode
  children: ReactNode
}

/** Keeps a screen from going blank. React has no other way to catch what a part throws while it is drawn. */
export class Unbroken extends Component<UnbrokenProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true }
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.fallback : this.props.children
  }
}
