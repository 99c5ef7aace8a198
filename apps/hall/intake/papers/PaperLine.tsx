import { type ReactNode, useState } from 'react'
import type { Material } from '#contract/service.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { Button } from '#ui/button/Button.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useWords } from '../../lang/Lang.tsx'
import type { PaperState } from '../visit/draft.ts'
import { useVisit } from '../visit/visit-context.ts'
import { PictureDialog } from './PictureDialog.tsx'
import { SampleButton } from './samples/SampleButton.tsx'
import { findSample } from './samples/samples.ts'

const states = [
  { value: 'have', text: intakeTexts.have },
  { value: 'at-home', text: intakeTexts.atHome },
  { value: 'missing', text: intakeTexts.lacking },
  { value: 'unsure', text: intakeTexts.unsure },
] as const satisfies readonly { value: PaperState; text: object }[]

/** One paper: what it looks like, in hand or not, where to get it, and a picture of it. */
export function PaperLine({ material }: { material: Material }): ReactNode {
  const say = useWords()
  const { draft, change } = useVisit()
  const [isTaking, setTaking] = useState(false)
  const { id, name, note, where, handedIn, exempt } = material
  const state = draft.papers[id]
  const taken = draft.scans[id] ?? []
  return (
    <li className="intake-claim" data-sample={findSample(material) !== undefined || undefined}>
      <SampleButton material={material} />
      <div className="intake-claim__words">
        <strong>{say(name)}</strong>
        {handedIn && (
          <Tag tone="warn" icon="idcard">
            {say(intakeTexts.handIn)}
          </Tag>
        )}
        {exempt !== undefined && <Tag tone="exempt">{say(intakeTexts.exemptTag)}</Tag>}
        {help() !== undefined && <span className="intake-claim__note">{help()}</span>}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form of its own */}
      <div className="intake-claim__states" role="group" aria-label={say(intakeTexts.stateOf(say(name)))}>
        {states.map(({ value, text }) => (
          <Button
            key={value}
            isOn={state === value}
            onPress={() => change({ papers: { ...draft.papers, [id]: value } })}
          >
            {say(text)}
          </Button>
        ))}
        <Button
          icon="camera"
          label={say(
            taken.length === 0 ? intakeTexts.pictureOf(say(name)) : intakeTexts.picturesOf(taken.length, say(name)),
          )}
          onPress={() => setTaking(true)}
        >
          {say(taken.length === 0 ? intakeTexts.picture : intakeTexts.pictures(taken.length))}
        </Button>
      </div>
      {isTaking && <PictureDialog material={material} onClose={() => setTaking(false)} />}
    </li>
  )

  /** What helps now: where to get what is missing, else what the paper is. */
  function help(): string | undefined {
    if (state !== undefined && state !== 'have' && exempt !== undefined) return say(intakeTexts.exemptText)
    if (state === 'missing' && where !== undefined) return say(where)
    return note === undefined ? undefined : say(note)
  }
}
