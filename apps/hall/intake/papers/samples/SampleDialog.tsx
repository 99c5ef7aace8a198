import type { ReactNode } from 'react'
import { sampleTexts } from '#texts/hall/samples.ts'
import { Button } from '#ui/button/Button.tsx'
import { Dialog } from '#ui/dialog/Dialog.tsx'
import { useWords } from '../../../lang/Lang.tsx'
import { SampleDrawing } from './SampleDrawing.tsx'
import type { Sample } from './samples.ts'

interface SampleDialogProps {
  name: string
  sample: Sample
  onClose: () => void
}

/** What the paper looks like, large, and which side or page is wanted. */
export function SampleDialog({ name, sample, onClose }: SampleDialogProps): ReactNode {
  const say = useWords()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={name}
      actions={
        <Button variant="primary" onPress={onClose}>
          {say(sampleTexts.close)}
        </Button>
      }
    >
      <div className="intake-sample-large">
        <SampleDrawing sample={sample} label={say(sampleTexts.drawing(name))} />
      </div>
      <p className="intake-sample-look">{say(sample.look)}</p>
      <p className="intake-sample-note">{say(sampleTexts.onlyDrawing)}</p>
    </Dialog>
  )
}
