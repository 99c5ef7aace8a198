import '#ui/index.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'

// The strict policy forbids code made from strings; zod would try once and be reported for it.
config({ jitless: true })

/** Puts a screen on the page. */
export function mount(screen: ReactNode): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('expected an element with the id "root", found none')
  createRoot(root).render(<StrictMode>{screen}</StrictMode>)
}
