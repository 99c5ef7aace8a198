import type { ReactNode } from 'react'
import { frameTexts } from '#texts/desk/frame.ts'
import { Loading } from '#ui/status/ListState.tsx'
import { useWords } from '../lang/Lang.tsx'

export function PageLoading(): ReactNode {
  const say = useWords()
  return <Loading>{say(frameTexts.loadingPage)}</Loading>
}
