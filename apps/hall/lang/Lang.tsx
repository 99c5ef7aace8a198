import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { type Lang, pick, type Text } from '#texts/lang.ts'

interface LangControl {
  readonly lang: Lang
  readonly change: (lang: Lang) => void
}

const Context = createContext<LangControl>({ lang: 'zh-CN', change: () => undefined })

interface LangProviderProps {
  /** Where a screen starts. */
  initial: Lang
  /** A person's own device remembers the choice; a kiosk does not. */
  remember?: ((lang: Lang) => void) | undefined
  children: ReactNode
}

export function LangProvider({ initial, remember, children }: LangProviderProps): ReactNode {
  const [lang, setLang] = useState<Lang>(initial)
  useLayoutEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  const change = useCallback(
    (next: Lang) => {
      remember?.(next)
      setLang(next)
    },
    [remember],
  )
  const control = useMemo(() => ({ lang, change }), [lang, change])
  return (
    <Context value={control}>
      <I18nProvider locale={lang === 'en' ? 'en-US' : 'zh-CN'}>{children}</I18nProvider>
    </Context>
  )
}

/** Where another screen has chosen the language already: at the desk. */
export function GivenLang({ control, children }: { control: LangControl; children: ReactNode }): ReactNode {
  return <Context value={control}>{children}</Context>
}

export function useLang(): LangControl {
  return useContext(Context)
}

/** Says a text in the language of the page. */
export type Say = (text: Text) => string

export function useWords(): Say {
  const { lang } = useLang()
  return useCallback((text: Text) => pick(text, lang), [lang])
}
