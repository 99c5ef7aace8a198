import './kit-styles.ts'
import './portal.css'
import type { ReactNode } from 'react'
import type { Lang } from '#texts/lang.ts'
import { DisplayProvider } from '../display/Display.tsx'
import { LangProvider } from '../lang/Lang.tsx'
import { ReadsProvider } from '../server/ReadsProvider.tsx'
import { HallTimeProvider } from '../time/HallTime.tsx'
import { Pages } from './Pages.tsx'
import { CaseKeyProvider } from './status/CaseKeyProvider.tsx'

const langKey = 'youban.portal.lang'

/** The hall on a person's own phone. */
export function PortalApp(): ReactNode {
  return (
    <ReadsProvider>
      <LangProvider initial={rememberedLang()} remember={(lang) => localStorage.setItem(langKey, lang)}>
        <DisplayProvider surface="phone">
          <HallTimeProvider>
            <CaseKeyProvider>
              <Pages />
            </CaseKeyProvider>
          </HallTimeProvider>
        </DisplayProvider>
      </LangProvider>
    </ReadsProvider>
  )
}

function rememberedLang(): Lang {
  return localStorage.getItem(langKey) === 'en' ? 'en' : 'zh-CN'
}
