import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { type Lang, pick, type Text } from '#texts/lang.ts'

const key = 'youban.desk.lang'

interface LangControl {
  readonly lang: Lang
  readonly change: (lang: Lang) => void
}

const Context = createContext<LangControl>({ lang: 'zh-CN', change: () => undefined })

/** The language of this desk, remembered on this computer. Chinese until somebody chooses. */
export function LangProvider({ children }: { children: ReactNode }): ReactNode {
  const [lang, setLang] = useState<Lang>(() => (localStorage.getItem(key) === 'en' ? 'en' : 'zh-CN'))
  useLayoutEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  const change = useCallback((next: Lang) => {
    localStorage.setItem(key, next)
    setLang(next)
  }, [])
  const control = useMemo(() => ({ lang, change }), [lang, change])
  return (
    <Context value={control}>
      <I18nProvider locale={lang === 'en' ? 'en-US' : 'zh-CN'}>{children}</I18nProvider>
    </Context>
  )
}

export function useLang(): LangControl {
  return useContext(Context)
}

/** Says a text in the language of the desk. */
export type Say = (text: Text) => string

export function useWords(): Say {
  const { lang } = useLang()
  return useCallback((text: Text) => pick(text, lang), [lang])
}
