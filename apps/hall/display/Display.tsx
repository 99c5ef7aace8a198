import { createContext, type ReactNode, useContext } from 'react'
import { useDisplay } from '#ui/display/use-display.ts'

type DisplayControl = ReturnType<typeof useDisplay>

const Context = createContext<DisplayControl | null>(null)

/** Size, contrast and reach of the page, for every part of a screen. */
export function DisplayProvider({
  surface,
  children,
}: {
  surface: 'kiosk' | 'phone' | 'board'
  children: ReactNode
}): ReactNode {
  return <Context value={useDisplay(surface)}>{children}</Context>
}

/** Where another screen shows itself already: at the desk. */
export function GivenDisplay({ control, children }: { control: DisplayControl; children: ReactNode }): ReactNode {
  return <Context value={control}>{children}</Context>
}

export function useDisplayControl(): DisplayControl {
  const control = useContext(Context)
  if (control === null) throw new Error('expected a DisplayProvider around this part, found none')
  return control
}
