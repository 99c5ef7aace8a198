import { type ReactNode, useEffect, useState } from 'react'
import type { May } from '#contract/fields.ts'
import { personTexts } from '#texts/desk/person.ts'
import { reasonSentence } from '#texts/refusals.ts'
import { Button } from '#ui/button/Button.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import type { MaskedField } from './masked-field.ts'
import { RevealDialog } from './RevealDialog.tsx'

interface MaskedValueProps extends MaskedField {
  masked: string
  may: May
}

interface Shown {
  readonly value: string
  readonly seconds: number
}

/** A masked field with its way to be opened: for a purpose, for half a minute, and on record. */
export function MaskedValue({ masked, may, ...field }: MaskedValueProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const [isAsking, setAsking] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const isShown = shown !== null
  useEffect(() => {
    if (!isShown) return undefined
    const timer = setInterval(() => setShown(oneSecondLess), 1000)
    return () => clearInterval(timer)
  }, [isShown])

  return (
    <span className="desk-masked">
      <span className="desk-masked__value" role="status">
        {shown === null ? masked : shown.value}
      </span>
      {shown === null ? (
        <Button
          variant="plain"
          icon="eye"
          label={say(personTexts.lookAt(say(field.label)))}
          onPress={() => setAsking(true)}
          refused={may.ok ? undefined : reasonSentence(may.reason, {}, lang)}
        >
          {say(personTexts.look)}
        </Button>
      ) : (
        <>
          <Button variant="plain" label={say(personTexts.hideField(say(field.label)))} onPress={() => setShown(null)}>
            {say(personTexts.hide)}
          </Button>
          <span className="desk-masked__left">{say(personTexts.shownFor(shown.seconds))}</span>
        </>
      )}
      {isAsking && (
        <RevealDialog
          {...field}
          onClose={() => setAsking(false)}
          onShown={(value, seconds) => {
            setAsking(false)
            setShown({ value, seconds })
          }}
        />
      )}
    </span>
  )
}

function oneSecondLess(shown: Shown | null): Shown | null {
  return shown === null || shown.seconds <= 1 ? null : { ...shown, seconds: shown.seconds - 1 }
}
