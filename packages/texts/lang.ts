export type Lang = 'zh-CN' | 'en'

/** One text in both languages: a missing one does not compile. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export function pick(text: Text, lang: Lang): string {
  return lang === 'en' ? text.en : text.zh
}
