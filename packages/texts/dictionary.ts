import type { Text } from './lang.ts'

/** The texts of one screen: sentences, or functions that take what the sentence speaks of. */
export type Dictionary = Readonly<Record<string, Text | ((...facts: never[]) => Text)>>
