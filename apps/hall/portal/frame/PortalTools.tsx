import type { ReactNode } from 'react'
import { portalFrameTexts } from '#texts/hall/portal-frame.ts'
import { BarButton } from '#ui/button/BarButton.tsx'
import { useDisplayControl } from '../../display/Display.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'

/** Size, contrast and language, on every page. */
export function PortalTools(): ReactNode {
  const say = useWords()
  const { lang, change: changeLang } = useLang()
  const { display, change } = useDisplayControl()
  const isLarge = display.text === 'large'
  const isContrast = display.contrast === 'more'
  return (
    <div className="portal-tools">
      <BarButton
        icon="text"
        label={say(portalFrameTexts.large)}
        isOn={isLarge}
        onPress={() => change({ text: isLarge ? 'normal' : 'large' })}
      />
      <BarButton
        icon="contrast"
        label={say(portalFrameTexts.contrast)}
        isOn={isContrast}
        onPress={() => change({ contrast: isContrast ? 'normal' : 'more' })}
      />
      <BarButton
        icon="lang"
        label={say(portalFrameTexts.language)}
        lang={lang === 'en' ? 'zh-CN' : 'en'}
        onPress={() => changeLang(lang === 'en' ? 'zh-CN' : 'en')}
      />
    </div>
  )
}
