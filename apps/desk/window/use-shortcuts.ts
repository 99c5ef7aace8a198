import { useEffect, useEffectEvent } from 'react'
import { windowTexts } from '#texts/desk/window.ts'
import { useWords } from '../lang/Lang.tsx'
import type { DeskAct } from './desk-act.ts'

export type Shortcut = DeskAct & { readonly key: string }

/** F-keys of the desk. A refused one says why instead of doing nothing; none works behind an open dialog. */
export function useShortcuts(acts: readonly Shortcut[], announce: (sentence: string) => void): void {
  const say = useWords()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const act = acts.find(({ key }) => key === event.key)
    if (act === undefined || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
    event.preventDefault()
    if (act.isBusy) return
    if (act.refused === undefined) void act.run()
    else announce(say(windowTexts.saidNot(say(act.label), act.refused)))
  })
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
