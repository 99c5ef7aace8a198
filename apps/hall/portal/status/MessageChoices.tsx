import { type ReactNode, useState } from 'react'
import type { CaseKey } from '#contract/citizen.ts'
import { chooseMessages, type MessageChoice } from '#contract/notices.ts'
import { portalMessageTexts } from '#texts/hall/portal-messages.ts'
import { Checkbox } from '#ui/choice/Checkbox.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useSending } from '../../server/use-sending.ts'

/** Where optional messages go: each address by itself. What the law has us tell is not asked about. */
export function MessageChoices({
  caseKey,
  initial,
}: {
  caseKey: CaseKey
  initial: readonly MessageChoice[]
}): ReactNode {
  const say = useWords()
  const { send, failure } = useSending(chooseMessages)
  const [choices, setChoices] = useState(initial)
  const [said, setSaid] = useState('')

  async function choose(channel: MessageChoice['channel'], wanted: boolean): Promise<void> {
    const reply = await send({ body: { ...caseKey, channel, wanted } })
    if (reply === undefined) return
    setChoices(reply.choices)
    setSaid(say(wanted ? portalMessageTexts.saidOn : portalMessageTexts.saidOff))
  }
  return (
    <Section title={say(portalMessageTexts.choices)}>
      <p className="portal-small">{say(portalMessageTexts.choicesText)}</p>
      {choices.map(({ channel, to, wanted }) => (
        <Checkbox key={channel} isSelected={wanted} onChange={(next) => void choose(channel, next)}>
          {say(portalMessageTexts[channel](to))}
        </Checkbox>
      ))}
      <FailureBanner failure={failure} lost="" />
      <p role="status" className="portal-small">
        {said}
      </p>
    </Section>
  )
}
