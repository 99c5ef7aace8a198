import { useDisplayControl } from './Display.tsx'

/** Large print, or the page in the lower half of the glass: it shows fewer things then, not smaller ones. */
export function useIsCompact(): boolean {
  const { display } = useDisplayControl()
  return display.text === 'large' || display.reach === 'low'
}
