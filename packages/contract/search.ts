import { z } from 'zod'
import { ServiceCode } from './fields.ts'

/** A Chinese word and its sound: for each character one syllable without tone, "shen fen zheng". */
export type SoundedWord = z.infer<typeof SoundedWord>
export const SoundedWord = z.tuple([z.string().min(1), z.string().min(1)])

/** The words one service is found by. */
export type SearchEntry = z.infer<typeof SearchEntry>
export const SearchEntry = z.strictObject({
  code: ServiceCode,
  zh: z.array(SoundedWord),
  en: z.array(z.string().min(1)),
})

/**
 * Everything a screen needs to search the services of a hall. What takes a dictionary is worked out by the server,
 * so that no screen carries one: the sound of each word, the common characters that are read like one of them, and
 * the traditional form of its characters.
 */
export type SearchIndex = z.infer<typeof SearchIndex>
export const SearchIndex = z.strictObject({
  services: z.array(SearchEntry),
  /** Syllable → the common characters that may be read so: a wrong character of the right sound is still understood. */
  sounds: z.record(z.string(), z.string()),
  /** Pairs, one after the other: the traditional character, then the simplified one. */
  traditional: z.string(),
})
