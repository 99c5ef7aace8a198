import { type ReactNode, useEffect } from 'react'
import { fetchAhead, part } from '#ui/part/part.tsx'
import { Whole } from '../app/Whole.tsx'
import type { AtWindowProps } from './AtWindow.tsx'
import type { FillingAtWindowProps } from './FillingAtWindow.tsx'

// A window opens with the line and its buttons; what is done with a person is fetched behind them.
const AtWindow = part(async () => (await import('./AtWindow.tsx')).AtWindow)
const Filling = part(async () => (await import('./FillingAtWindow.tsx')).FillingAtWindow)

export function PersonAtWindow(props: AtWindowProps): ReactNode {
  return (
    <Whole>
      <AtWindow {...props} />
    </Whole>
  )
}

export function FillingWithPerson(props: FillingAtWindowProps): ReactNode {
  return (
    <Whole>
      <Filling {...props} />
    </Whole>
  )
}

/** Once the window stands there, so that the first call needs no line for its page. */
export function usePartsAhead(): void {
  useEffect(() => void fetchAhead([AtWindow, Filling]), [])
}
