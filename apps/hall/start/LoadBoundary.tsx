import { Component, type ReactNode } from 'react'

interface LoadBoundaryProps {
  /** Shown when a part of the screen could not be loaded or broke. */
  fallback: (again: () => void) => ReactNode
  children: ReactNode
}

/** Keeps a screen from going blank. */
export class LoadBoundary extends Component<LoadBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true }
  }

  override render(): ReactNode {
    if (this.state.isBroken) return this.props.fallback(() => this.setState({ isBroken: false }))
    return this.props.children
  }
}
