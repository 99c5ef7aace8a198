import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { MaterialState } from '#contract/cases.ts'
import type { Material } from '#contract/service.ts'
import { findingTexts } from '#texts/desk/papers.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { useWords } from '../lang/Lang.tsx'
import { findingLook, statesOf } from '../papers/finding-look.ts'

interface FindingChoiceProps {
  /** The paper: it names the group. */
  name: string
  material: Material
  state: MaterialState | null
  onChange: (state: MaterialState) => void
}

/** One of three findings beside each other. Nothing is preset: the officer looks at every paper. */
export function FindingChoice({ name, material, state, onChange }: FindingChoiceProps): ReactNode {
  const say = useWords()
  return (
    <RadioGroup
      className="desk-finding"
      aria-label={name}
      orientation="horizontal"
      value={state}
      onChange={(value) => onChange(value as MaterialState)} // the values are those of statesOf
    >
      {statesOf(material).map((value) => (
        <Radio key={value} value={value} className={`desk-finding__option ui-tone-${findingLook[value].tone}`}>
          <Icon name={findingLook[value].icon} />
          {say(findingTexts[value])}
        </Radio>
      ))}
    </RadioGroup>
  )
}
