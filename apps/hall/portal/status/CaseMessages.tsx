import { type ReactNode, useEffect, useRef } from 'react'
import type { CaseKey } from '#contract/citizen.ts'
import { type CaseMessage, lookUpMessages } from '#contract/notices.ts'
import { eventTimeText } from '#texts/hall/dates.ts'
import { portalMessageTexts } from '#texts/hall/portal-messages.ts'
import { Banner } from '#ui/status/Banner.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { useRead, useReads } from '../../server/ReadsProvider.tsx'
import { read } from '../../server/read.ts'
import { MessageChoices } from './MessageChoices.tsx'

interface CaseMessagesProps {
  caseKey: CaseKey
  /** The case as it was read then: a later look at it brings later messages. */
  asOf: string
}

/** What we have written about the case, the newest first, and which of it may be switched off. */
export function CaseMessages({ caseKey, asOf }: CaseMessagesProps): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const reads = useReads()
  const key = `messages ${caseKey.number}`
  const { data, error } = useRead({
    key,
    ask: (signal) => read(lookUpMessages, { body: caseKey }, { lang, signal }),
    // A wrong code counts against the case: nothing is asked again by itself.
    quietTries: 0,
    isStill: true,
    isForgotten: true,
  })
  const readAsOf = useRef(asOf)
  useEffect(() => {
    if (readAsOf.current === asOf) return
    readAsOf.current = asOf
    reads.look(key)
  }, [reads, key, asOf])
  if (data === undefined) {
    if (error === null) return null
    return (
      <Banner tone="warn" icon="offline" title={say(portalMessageTexts.failed)}>
        {say(portalMessageTexts.failedText)}
      </Banner>
    )
  }
  const { messages, choices } = data
  return (
    <>
      <Section title={say(portalMessageTexts.title)} side={say(portalMessageTexts.count(messages.length))}>
        {messages.length === 0 ? (
          <p className="portal-small">{say(portalMessageTexts.none)}</p>
        ) : (
          <ol className="portal-messages">
            {messages.map((message) => (
              <Message key={message.id} message={message} />
            ))}
          </ol>
        )}
      </Section>
      {choices.length > 0 && <MessageChoices key={asOf} caseKey={caseKey} initial={choices} />}
    </>
  )
}

/** In the language it was written in. */
function Message({ message: { text, lang: written, at } }: { message: CaseMessage }): ReactNode {
  const { lang } = useLang()
  return (
    <li>
      <Card className="portal-message">
        <p lang={written}>{text}</p>
        <p className="portal-small">
          <time dateTime={at}>{eventTimeText(at, lang)}</time>
        </p>
      </Card>
    </li>
  )
}
