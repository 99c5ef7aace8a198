import { createContext, useContext, useEffect } from 'react'

interface FrameName {
  readonly set: (name: string | null) => void
}

export const FrameNameContext = createContext<FrameName>({ set: () => undefined })

/** A room that is somewhere in particular names it in the top bar: "6 号窗口". */
export function useFrameName(name: string): void {
  const { set } = useContext(FrameNameContext)
  useEffect(() => {
    set(name)
    return () => set(null)
  }, [name, set])
}
