import { type ReactNode, Suspense, useId, useState } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { searchTexts } from '#texts/hall/search.ts'
import { Button } from '#ui/button/Button.tsx'
import { KeypadBand } from '#ui/keypad/KeypadBand.tsx'
import { LetterKeypad } from '#ui/keypad/LetterKeypad.tsx'
import { useDisplayControl } from '../../display/Display.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { ServiceSearch } from '../../search/ServiceSearch.tsx'
import { HelpDialog } from '../frame/help-part.ts'
import { KioskPage } from '../frame/KioskPage.tsx'
import { eraseInField, typeIntoField } from '../frame/type-into-field.ts'

interface SearchPageProps {
  catalogue: HallCatalogue
  onChoose: (service: Service) => void
  onBack: () => void
}

/** Typing instead of looking: letters on the glass, and the answers over them. */
export function SearchPage({ catalogue, onChoose, onBack }: SearchPageProps): ReactNode {
  const say = useWords()
  const id = useId()
  const { display } = useDisplayControl()
  const [text, setText] = useState('')
  const [isAsking, setAsking] = useState(false)
  return (
    <KioskPage
      band={
        <KeypadBand>
          <LetterKeypad
            label={say(searchTexts.letters)}
            onKey={(key) => typeIntoField(id, key)}
            onBackspace={() => eraseInField(id)}
            backspaceLabel={say(searchTexts.erase)}
            onClear={() => setText('')}
            clearLabel={say(searchTexts.clear)}
          />
        </KeypadBand>
      }
      actions={
        <Button icon="left" onPress={onBack}>
          {say(searchTexts.home)}
        </Button>
      }
    >
      <h1 className={display.reach === 'low' ? 'ui-visually-hidden' : 'kiosk-title'}>{say(searchTexts.title)}</h1>
      <ServiceSearch
        catalogue={catalogue}
        text={text}
        onText={setText}
        wayOf={(service) => ({ onPress: () => onChoose(service) })}
        onFirst={onChoose}
        label={searchTexts.kioskLabel}
        hint={searchTexts.kioskHint}
        none={searchTexts.noneKiosk}
        noneAction={
          <Button icon="hand" onPress={() => setAsking(true)}>
            {say(frameTexts.help)}
          </Button>
        }
        atMost={roomFor(display)}
        fieldId={id}
        inputMode="none"
      />
      <Suspense>{isAsking && <HelpDialog onClose={() => setAsking(false)} isStory={false} />}</Suspense>
    </KioskPage>
  )
}

/** Large print and low reach show fewer answers, not smaller ones. */
function roomFor({ text, reach }: ReturnType<typeof useDisplayControl>['display']): number {
  if (reach === 'low') return text === 'large' ? 2 : 3
  return text === 'large' ? 3 : 5
}
