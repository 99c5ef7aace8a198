import type { Text } from '#texts/lang.ts'

/** One act of the desk: what it is called, why it may not be done now, and doing it. */
export interface DeskAct {
  readonly label: Text
  /** The key that does the same. */
  readonly key?: string
  /** Why not now, as a sentence; undefined when it may be done. */
  readonly refused: string | undefined
  readonly isBusy: boolean
  readonly run: () => Promise<void> | void
}
