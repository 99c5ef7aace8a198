/** What a measurement found: as data for programs, and in lines for people. */
export interface Found {
  readonly facts: unknown
  readonly lines: readonly string[]
}

/** One question about speed or weight, answered by the real program. Nothing here is a test: it prints, and never fails. */
export interface Measurement {
  readonly name: string
  readonly about: string
  measure(): Promise<Found>
}
