import { useEffect, useState } from 'react'
import { boardTexts } from '#texts/hall/board.ts'
import { findOpenDay } from '../catalogue/opening-hours.ts'
import { useCatalogue } from '../catalogue/use-catalogue.ts'
import { useWords } from '../lang/Lang.tsx'
import { useHallMinute } from '../time/HallTime.tsx'

const turnMs = 12_000

/** The sentence at the bottom; several take turns. */
export function useAnnouncement(hallId: string): string {
  const say = useWords()
  const { data: catalogue } = useCatalogue(hallId)
  const { date } = useHallMinute()
  const open = catalogue && findOpenDay(catalogue.hall, date)
  const sentences = [
    ...(open === undefined ? [] : [say(boardTexts.openUntil(open.to))]),
    say(boardTexts.missed),
    say(boardTexts.scan),
  ]
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), turnMs)
    return () => clearInterval(timer)
  }, [])
  return sentences[turn % sentences.length] ?? ''
}
