import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type { Channel } from '#contract/intake.ts'
import type { UploadKind } from '#contract/uploads.ts'

/** The keys beside a field where no keyboard is: digits, or digits with the X of an identity number. */
export interface StepKeys {
  readonly fieldId: string
  readonly extraKey?: string | undefined
  readonly beside?: ReactNode
}

/** One page of the filling-in, as every surface draws it. */
export interface StepProps {
  /** The matter and for whom. */
  readonly story: { readonly name: string; readonly place?: string | undefined }
  readonly steps: ReactNode
  /** Over the heading: what is answered already. */
  readonly above?: ReactNode
  readonly heading: ReactNode
  readonly children: ReactNode
  readonly keys?: StepKeys | undefined
  readonly actions?: ReactNode
  /** Everything typed goes. */
  readonly onLeave: () => void
}

/** The surface that the filling-in stands on: a kiosk, a telephone, or the desk of a guide or an officer. */
export interface IntakeHost {
  readonly channel: Channel
  readonly hallId: string
  readonly Step: ComponentType<StepProps>
  /** A machine without a keyboard brings its own keys. */
  readonly inputMode: 'none' | 'numeric'
  /** Fields a page: a kiosk does not scroll. */
  readonly fieldsPerPage: number
  /** The ticket at whose window it is filled in. */
  readonly ticketId?: string | undefined
  /** Told of each picture the server holds: a machine has what nobody filed deleted when the person goes. */
  readonly onUploaded?: ((kind: UploadKind, id: string) => void) | undefined
}

export const HostContext = createContext<IntakeHost | null>(null)

export function useHost(): IntakeHost {
  const host = useContext(HostContext)
  if (host === null) throw new Error('expected a host around the filling-in, found none')
  return host
}
