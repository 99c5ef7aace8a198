import type { ReactNode } from 'react'
import type { HallView } from '#contract/staff.ts'
import { portalHomeTexts } from '#texts/hall/portal-home.ts'
import { Radios } from '#ui/choice/Radios.tsx'
import { useWords } from '../../lang/Lang.tsx'

interface HallListProps {
  halls: readonly HallView[]
  hallId: string | undefined
  choose: (hallId: string) => void
}

/** The sites, with their addresses; the chosen one is what this phone shows. */
export function HallList({ halls, hallId, choose }: HallListProps): ReactNode {
  const say = useWords()
  return (
    <Radios
      asHeading
      label={say(portalHomeTexts.halls)}
      options={halls.map(({ id, name, address }) => ({ value: id, text: say(name), detail: say(address) }))}
      value={hallId ?? null}
      onChange={choose}
    />
  )
}
