import { createContext, type ReactNode, useContext } from 'react'
import { useDisplay } from '#ui/display/use-display.ts'

type DisplayControl = ReturnType<typeof useDisplay>

const Context = createContext<DisplayControl | null>(null)

/** Size and contrast of the desk, remembered for this tab. */
export function DisplayProvider({ children }: { children: ReactNode }): ReactNode {
  return <Context value={useDisplay('desk')}>{children}</Context>
}

export function useDeskDisplay(): DisplayControl {
  const control = useContext(Context)
  if (control === null) throw new Error('useDeskDisplay is called outside of DisplayProvider')
  return control
}
