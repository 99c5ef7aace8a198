import type { CaseState, MaterialState } from '#contract/cases.ts'
import type { IdentityKind } from '#contract/service.ts'
import type { PublicAct } from '#platform/command/act.ts'
import type { Text } from '#texts/lang.ts'

/** Somebody named on a paper: the number open for what they sign, masked for what is shown around. */
export interface Named {
  readonly name: string
  /** Which document the number is of. */
  readonly identity: IdentityKind
  readonly number: string
  readonly numberMasked: string
}

/** What a case knows that a paper may say; given by the modules that own case, person and photo. */
export interface DocumentSubject {
  readonly caseNumber: string
  /** What opens the case, for somebody who left no address that a message could bring it to; else null. */
  readonly statusCode: string | null
  readonly state: CaseState
  readonly authority: Text
  readonly hall: Text
  readonly service: Text
  /** English stands below the Chinese: a foreigner receives it, or somebody who chose English. */
  readonly bilingual: boolean
  readonly applicant: Named & {
    readonly born: string
    readonly phone: string | null
    readonly phoneMasked: string | null
  }
  readonly guardians: readonly (Named & { readonly relation: Text })[]
  readonly agent: Named | null
  /** JPEG of the profile's size; none where the paper bears no portrait. */
  readonly photo: Uint8Array | null
  /** PNG of what was signed on glass, and who signed. */
  readonly signature: { readonly signer: 'applicant' | 'guardian' | 'agent'; readonly picture: Uint8Array } | null
  /** Every answer, and every value of the form about the matter, in their order. */
  readonly answers: readonly (readonly [label: Text, value: Text | string])[]
  readonly form: readonly (readonly [label: Text, value: Text | string])[]
  readonly acceptance: {
    readonly at: string
    readonly officer: string
    readonly promised: { readonly due: string | null; readonly limit: Text }
    /** None where the law names no limit; no `due` where the calendar is not published. */
    readonly statutory: { readonly due: string | null } | null
    /** How the result reaches the person. */
    readonly collection: Text
    readonly fees: readonly { readonly name: Text; readonly fen: number }[]
  } | null
  /** What was promised for later, and signed; null where nothing was. */
  readonly deferral: {
    readonly owed: readonly Text[]
    readonly supplyBy: string | null
    readonly consequence: Text
    readonly picture: Uint8Array
  } | null
  readonly papers: readonly {
    readonly name: Text
    readonly state: MaterialState
    readonly note: string | null
    /** Where somebody who lacks it gets it. */
    readonly where: Text | null
    readonly handedIn: boolean
    readonly takenHere: boolean
  }[]
  /** What the officer wrote beside the one notice. */
  readonly missingNote: string | null
  readonly refusal: {
    readonly ground: Text | null
    readonly explanation: string
    readonly basis: string | null
    readonly remedy: Text
  } | null
  readonly result: {
    /** The id in the catalogue. */
    readonly kind: string
    readonly name: Text
    readonly layout: 'card' | 'page' | 'letter'
    /** As of the day of making: a civil date, `LONG_TERM`, or `NONE` where no validity is stated. */
    readonly validTo: string
    readonly basis: string
  }
}

export interface DocumentDeps {
  /** Where the public reaches this installation, with scheme and without a slash at the end. */
  readonly publicUrl: string
  loadSubject(act: PublicAct, key: { readonly hallId: string; readonly caseId: string }): Promise<DocumentSubject>
}
