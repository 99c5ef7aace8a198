import type { Material } from '#contract/service.ts'
import type { Facts, Refused } from '#kernel/result.ts'
import { decideComplete } from '#modules/biometrics/rules/index.ts'
import { decideAcceptance, decideNotice, owedOf } from '#modules/cases/rules/index.ts'
import { collectionTexts } from '#texts/desk/collection.ts'
import { windowTexts } from '#texts/desk/window.ts'
import { type Lang, pick } from '#texts/lang.ts'
import { reasonSentence } from '#texts/refusals.ts'
import type { DeskService } from './desk-service.ts'
import type { Collection } from './use-collection.ts'
import type { Findings } from './use-findings.ts'

interface Question extends Pick<DeskService, 'current' | 'outcome' | 'biometrics'> {
  readonly materials: readonly Material[]
  readonly findings: Findings
  readonly collection: Collection
  readonly lang: Lang
  /** The hall accepts with papers missing. */
  readonly defers: boolean
}

/** Why each of the three outcomes is not possible now; undefined where it is. The rules are the server's own. */
export interface DecisionReasons {
  readonly accept: string | undefined
  readonly notify: string | undefined
  readonly refuse: string | undefined
}

export function decisionReasons({
  current,
  outcome,
  materials,
  findings,
  collection,
  biometrics,
  lang,
  defers,
}: Question): DecisionReasons {
  if (current.state !== 'serving') return alike(pick(windowTexts.startFirst, lang))
  const decided = pick(windowTexts.hasOutcome, lang)
  if (outcome !== null && outcome.state !== 'notified') return alike(decided)
  // What a source has confirmed is set by its row; the server looks for itself.
  const confirmed = new Set(findings.list.flatMap(({ material, state }) => (state === 'confirmed' ? [material] : [])))
  const accept = decideAcceptance({ materials, findings: findings.list, confirmed })
  const person = biometrics === undefined ? ({ ok: true } as const) : decideComplete(biometrics)
  const notify = decideNotice({ materials, findings: findings.list, confirmed })
  const words = { materials, lang }
  const isPromised = owedOf(findings.list).length > 0
  const notHere = isPromised && !defers ? reasonSentence('deferral-not-here', {}, lang) : undefined
  const addressMissing = collection.choice === undefined ? pick(collectionTexts.incomplete, lang) : undefined
  return {
    accept: sentenceUnlessOk(accept, words) ?? notHere ?? sentenceUnlessOk(person, words) ?? addressMissing,
    notify: outcome === null ? sentenceUnlessOk(notify, words) : decided,
    refuse: undefined,
  }
}

function alike(reason: string): DecisionReasons {
  return { accept: reason, notify: reason, refuse: reason }
}

type Words = { readonly materials: readonly Material[]; readonly lang: Lang }

function sentenceUnlessOk(decision: { ok: true } | Refused<string>, words: Words): string | undefined {
  return decision.ok ? undefined : sentenceOf(decision, words)
}

/** The rules name papers in Chinese; the sentence names them in the language of the desk. */
function sentenceOf({ reason, facts }: Refused<string>, { materials, lang }: Words): string {
  return reasonSentence(reason, { materials: namesOf(facts, { materials, lang }) }, lang)
}

function namesOf(facts: Facts | undefined, { materials, lang }: Words): string {
  const named = facts?.['materials']
  if (!Array.isArray(named)) return ''
  return materials
    .filter(({ name }) => named.includes(name.zh))
    .map(({ name }) => pick(name, lang))
    .join(lang === 'en' ? ', ' : '、')
}
