import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tellCaught } from '#ui/part/part.tsx'

/** Puts a screen on the page. */
export function mount(screen: ReactNode): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('expected an element with the id "root", found none')
  // The last fallback of the type is heavy and a font of the machine mostly does: it comes after the first picture.
  void import('#ui/fonts.css')
  createRoot(root, { onCaughtError: tellCaught }).render(<StrictMode>{screen}</StrictMode>)
}
