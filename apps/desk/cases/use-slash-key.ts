import { type RefObject, useEffect } from 'react'
import { isSlashKeyOn } from '../app/slash-key.ts'

/** `/` goes to the search, unless somebody is typing or has turned the key off. */
export function useSlashKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !isSlashKeyOn()) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [input])
}
