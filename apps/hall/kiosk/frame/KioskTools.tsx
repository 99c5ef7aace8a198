import { type ReactNode, Suspense, useState } from 'react'
import { frameTexts } from '#texts/hall/frame.ts'
import { Button } from '#ui/button/Button.tsx'
import { useDisplayControl } from '../../display/Display.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { HelpDialog } from './help-part.ts'

/** Size, contrast, reach, language, help, and the way out. In a story six words stand there, without their pictures. */
export function KioskTools({ onLeave }: { onLeave?: (() => void) | undefined }): ReactNode {
  const say = useWords()
  const { lang, change: changeLang } = useLang()
  const { display, change } = useDisplayControl()
  const [isAsking, setAsking] = useState(false)
  const isStory = onLeave !== undefined
  const isLarge = display.text === 'large'
  const isContrast = display.contrast === 'more'
  const isLow = display.reach === 'low'
  return (
    <>
      <Button {...icon('text')} isOn={isLarge} onPress={() => change({ text: isLarge ? 'normal' : 'large' })}>
        {say(frameTexts.largePrint)}
      </Button>
      <Button
        {...icon('contrast')}
        isOn={isContrast}
        onPress={() => change({ contrast: isContrast ? 'normal' : 'more' })}
      >
        {say(frameTexts.contrast)}
      </Button>
      <Button {...icon('reach')} isOn={isLow} onPress={() => change({ reach: isLow ? 'normal' : 'low' })}>
        {say(frameTexts.reach)}
      </Button>
      <Button {...icon('lang')} onPress={() => changeLang(lang === 'en' ? 'zh-CN' : 'en')}>
        <span lang={lang === 'en' ? 'zh-CN' : 'en'}>{say(frameTexts.language)}</span>
      </Button>
      <Button {...icon('hand')} onPress={() => setAsking(true)}>
        {say(frameTexts.help)}
      </Button>
      {isStory && <Button onPress={onLeave}>{say(frameTexts.leave)}</Button>}
      <Suspense>{isAsking && <HelpDialog onClose={() => setAsking(false)} isStory={isStory} />}</Suspense>
    </>
  )

  function icon(name: 'text' | 'contrast' | 'reach' | 'lang' | 'hand'): { icon?: typeof name } {
    return isStory ? {} : { icon: name }
  }
}
