import { Component, type ReactNode } from 'react'
import { PartMissing } from './part.tsx'

interface UnbrokenProps {
  /** Shown when something in the screen broke; `again` tries to draw it once more. */
  fallback: (again: () => void) => ReactNode
  children: ReactNode
}

interface Broken {
  readonly error: unknown
}

/** Keeps a screen from going blank. React has no other way to catch what a part throws while it is drawn. */
export class Unbroken extends Component<UnbrokenProps, { broken: Broken | null }> {
  override state: { broken: Broken | null } = { broken: null }

  static getDerivedStateFromError(error: unknown): { broken: Broken } {
    return { broken: { error } }
  }

  override render(): ReactNode {
    return this.state.broken === null ? this.props.children : this.props.fallback(this.again)
  }

  again = (): void => {
    const { broken } = this.state
    if (broken?.error instanceof PartMissing) broken.error.forget()
    this.setState({ broken: null })
  }
}
