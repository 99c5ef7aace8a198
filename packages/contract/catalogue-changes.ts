import type { Bilingual } from './fields.ts'
import type { IdentityKind, Limit, ServiceMode } from './service.ts'

/** When something applies, in the words of the questions; every part holds. No part at all is always. */
export type Circumstance = {
  readonly ageUnder: number | null
  readonly ageFrom: number | null
  readonly answers: readonly { readonly question: Bilingual; readonly options: readonly Bilingual[] }[]
  /** The question whose date has passed. */
  readonly past: Bilingual | null
}

/** Any one of them is enough; none is always. */
export type Circumstances = readonly Circumstance[]

/** A thing of a service that can come and go. */
export type Thing = 'material' | 'question' | 'option' | 'field' | 'obstacle' | 'refusal'

export type Term = Pick<Limit, 'kind' | 'n'> & { readonly when: Circumstances }

/** How long a paper is good; life is 长期, none that the paper says nothing. */
export type Span = { readonly kind: 'years' | 'months' | 'days' | 'life' | 'none'; readonly n: number | null }

/** What of a service is different. `before` and `after` are null where there is nothing. */
export type Change =
  | {
      readonly kind: 'added' | 'removed'
      readonly thing: Thing
      readonly name: Bilingual
      readonly when: Circumstances
    }
  | { readonly kind: 'wording'; readonly name: Bilingual; readonly after: Bilingual | null }
  | {
      readonly kind: 'applies'
      readonly name: Bilingual
      readonly before: Circumstances
      readonly after: Circumstances
    }
  | {
      readonly kind: 'fee'
      readonly name: Bilingual
      /** Who pays this instead of the full fee. */
      readonly reduction: Bilingual | null
      readonly when: Circumstances
      /** The first day of the new amount. */
      readonly from: string
      readonly before: Bilingual | null
      readonly after: Bilingual | null
    }
  | {
      readonly kind: 'limit'
      readonly of: 'promised' | 'statutory'
      readonly before: readonly Term[]
      readonly after: readonly Term[]
    }
  | {
      readonly kind: 'validity'
      readonly fromAge: number
      readonly when: Circumstances
      readonly before: Span
      readonly after: Span
    }
  | {
      readonly kind: 'paper'
      readonly name: Bilingual
      readonly facet: 'main' | 'handed-in' | 'taken-here' | 'exempt'
      readonly after: boolean
    }
  | {
      readonly kind: 'deferral'
      readonly name: Bilingual
      readonly before: number | null
      readonly after: number | null
    }
  | { readonly kind: 'mode'; readonly mode: ServiceMode['mode']; readonly after: boolean }
  | { readonly kind: 'identity'; readonly identity: IdentityKind; readonly after: boolean }
  | { readonly kind: 'required'; readonly name: Bilingual; readonly after: boolean }
  | {
      readonly kind: 'number'
      readonly of: 'visits' | 'guardian-age' | 'renewal-months' | 'advise-days'
      readonly before: number | null
      readonly after: number | null
    }
  | { readonly kind: 'agent' | 'both-guardians'; readonly after: boolean }
  | { readonly kind: 'queue'; readonly before: string; readonly after: string }
  | { readonly kind: 'words'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'basis'; readonly name: Bilingual; readonly after: string }
  /** Something only those who keep the catalogue see; `of` is its place in the file. */
  | { readonly kind: 'other'; readonly name: Bilingual; readonly of: string }

/**
 * One version of a service against the one before it. `began`: a service that was not there. `ended`: one that is gone.
 * `version`: a new version. `rewritten`: a version that both have and that says something else, which is a fault once it
 * is published. `withdrawn`: a version that is gone while others stay.
 */
export type ServiceChange = {
  readonly kind: 'began' | 'ended' | 'version' | 'rewritten' | 'withdrawn'
  readonly code: string
  readonly name: Bilingual
  readonly version: number
  readonly validFrom: string
  readonly changes: readonly Change[]
}

/** What a hall offers no more, or newly; whether its hours or windows are others. */
export type HallChange = {
  readonly hallId: string
  readonly name: Bilingual
  readonly kind: 'began' | 'ended' | 'changed'
  readonly begun: readonly Bilingual[]
  readonly ended: readonly Bilingual[]
  /** Places in the file that differ besides. */
  readonly other: readonly string[]
}

export type CatalogueChanges = {
  readonly services: readonly ServiceChange[]
  readonly halls: readonly HallChange[]
  /** Years whose holidays are new, and years whose holidays say something else. */
  readonly calendar: { readonly begun: readonly number[]; readonly changed: readonly number[] }
}
