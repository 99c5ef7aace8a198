import { type ReactNode, useEffect, useRef } from 'react'
import type { Verification } from '#contract/documents.ts'
import { fullDateText } from '#texts/dates.ts'
import { portalVerifyTexts } from '#texts/hall/portal-verify.ts'
import { Button } from '#ui/button/Button.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { KeyValue } from '#ui/record/KeyValue.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'

interface VerifyResultProps {
  result: Verification
  onAnother: () => void
}

/** True or false, in a shape, a word and then a colour. */
export function VerifyResult({ result, onAnother }: VerifyResultProps): ReactNode {
  const say = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { tone, icon, title, text } = verdictOf(result)
  return (
    <>
      <section className={`portal-verdict ui-tone-${tone}`}>
        <Icon name={icon} />
        <h1 ref={heading} tabIndex={-1}>
          {say(title)}
        </h1>
        <p>{say(text)}</p>
      </section>
      {result.genuine && <Facts document={result} />}
      <Button onPress={onAnother} wide>
        {say(portalVerifyTexts.another)}
      </Button>
    </>
  )
}

function Facts({ document: found }: { document: Extract<Verification, { genuine: true }> }): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const validity = found.validTo === 'NONE' ? [] : validityItems(found.validTo)
  function validityItems(validTo: string) {
    const until = validTo === 'LONG_TERM' ? say(portalVerifyTexts.long) : fullDateText(validTo, lang)
    const state = found.inForce ? portalVerifyTexts.inForce : portalVerifyTexts.over
    return [
      { id: 'to', label: say(portalVerifyTexts.validTo), value: until },
      { id: 'state', label: say(portalVerifyTexts.state), value: say(state) },
    ]
  }
  return (
    <Card className="portal-card">
      <KeyValue
        items={[
          { id: 'kind', label: say(portalVerifyTexts.kind), value: <strong>{say(found.kind)}</strong> },
          { id: 'number', label: say(portalVerifyTexts.number), value: found.number },
          { id: 'issued', label: say(portalVerifyTexts.issuedOn), value: fullDateText(found.issuedOn, lang) },
          ...validity,
        ]}
      />
      {found.specimen && (
        <p>
          <Tag tone="warn">{say(portalVerifyTexts.specimen)}</Tag>
        </p>
      )}
    </Card>
  )
}

function verdictOf(result: Verification) {
  const texts = portalVerifyTexts
  if (!result.genuine) return { tone: 'bad', icon: 'bad', title: texts.wrong, text: texts.wrongText } as const
  if (!result.inForce) {
    return { tone: 'warn', icon: 'alert', title: texts.genuineOver, text: texts.genuineOverText } as const
  }
  return { tone: 'ok', icon: 'ok', title: texts.genuine, text: texts.genuineText } as const
}
