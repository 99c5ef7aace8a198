import { type ReactNode, Suspense, useState } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import { owedOf } from '#modules/cases/rules/index.ts'
import { deferralDeskTexts } from '#texts/desk/deferral.ts'
import { pick } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { part } from '#ui/part/part.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import type { CaseActProps } from './case-act.ts'

const SupplyDialog = part(async () => (await import('./SupplyDialog.tsx')).SupplyDialog)

/** 容缺: what was promised and has not come, with the one act that takes it. */
export function OwedPapers({ catalogue, ...acts }: CaseActProps & { catalogue: HallCatalogue }): ReactNode {
  const { file } = acts
  const say = useWords()
  const { lang } = useLang()
  const [asking, setAsking] = useState<string | null>(null)
  const owed = owedOf(file.findings)
  if (owed.length === 0) return null
  const service = catalogue.services.find(({ code }) => code === file.service)
  const nameOf = (material: string): string => {
    const name = service?.materials.find(({ id }) => id === material)?.name
    return name === undefined ? material : pick(name, lang)
  }
  return (
    <ul className="desk-case__owed" aria-label={say(deferralDeskTexts.owedList)}>
      {owed.map((material) => (
        <li key={material}>
          <span>
            <span className="desk-quiet">{say(deferralDeskTexts.owedOne)}</span> <strong>{nameOf(material)}</strong>
          </span>
          {file.may.supply.ok && <Button onPress={() => setAsking(material)}>{say(deferralDeskTexts.arrived)}</Button>}
        </li>
      ))}
      {asking !== null && (
        <Suspense>
          <SupplyDialog {...acts} material={asking} name={nameOf(asking)} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </ul>
  )
}
