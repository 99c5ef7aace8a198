import type { ReactNode } from 'react'
import { frameTexts } from '#texts/desk/frame.ts'
import { BarButton } from '#ui/button/BarButton.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useDeskDisplay } from './Display.tsx'

/** Language, size and contrast: on every page, also before signing in. */
export function DisplayTools(): ReactNode {
  const say = useWords()
  const { lang, change } = useLang()
  const { display, change: changeDisplay } = useDeskDisplay()
  const isLarge = display.text === 'large'
  const isStrong = display.contrast === 'more'
  return (
    <>
      <BarButton
        icon="text"
        label={say(frameTexts.largePrint)}
        isOn={isLarge}
        onPress={() => changeDisplay({ text: isLarge ? 'normal' : 'large' })}
      />
      <BarButton
        icon="contrast"
        label={say(frameTexts.contrast)}
        isOn={isStrong}
        onPress={() => changeDisplay({ contrast: isStrong ? 'normal' : 'more' })}
      />
      <BarButton
        icon="lang"
        label={say(frameTexts.language)}
        lang={lang === 'en' ? 'zh-CN' : 'en'}
        onPress={() => change(lang === 'en' ? 'zh-CN' : 'en')}
      />
    </>
  )
}
