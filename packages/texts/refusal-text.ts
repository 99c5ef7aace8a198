import type { Text } from './lang.ts'

/** A refusal in words: what it is, and what was found and can be done. */
export interface RefusalText {
  readonly title: Text
  readonly sentence: Text
}

export function refusalText(titleZh: string, titleEn: string, zh: string, en: string): RefusalText {
  return { title: { zh: titleZh, en: titleEn }, sentence: { zh, en } }
}
