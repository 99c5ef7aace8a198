import './sample.css'
import { type ReactNode, useState } from 'react'
import type { Material } from '#contract/service.ts'
import { sampleTexts } from '#texts/hall/samples.ts'
import { Button } from '#ui/button/Button.tsx'
import { useWords } from '../../../lang/Lang.tsx'
import { SampleDialog } from './SampleDialog.tsx'
import { SampleDrawing } from './SampleDrawing.tsx'
import { findSample } from './samples.ts'

/** A small drawing of the paper; pressed, a large one with what is wanted of it. Nothing for a paper without a fixed look. */
export function SampleButton({ material }: { material: Material }): ReactNode {
  const say = useWords()
  const [isOpen, setOpen] = useState(false)
  const sample = findSample(material)
  if (sample === undefined) return null
  const name = say(material.name)
  return (
    <>
      <Button
        variant="plain"
        className="intake-sample-button"
        label={say(sampleTexts.open(name))}
        onPress={() => setOpen(true)}
      >
        <SampleDrawing sample={sample} />
      </Button>
      {isOpen && <SampleDialog name={name} sample={sample} onClose={() => setOpen(false)} />}
    </>
  )
}
