import type { ReactNode } from 'react'
import { frameTexts } from '#texts/hall/frame.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { Button } from '#ui/button/Button.tsx'
import type { Checks } from '../../forms/use-checks.ts'
import { useWords } from '../../lang/Lang.tsx'
import type { StepKeys } from '../host.ts'
import { StoryPage } from '../visit/StoryPage.tsx'
import { FormFaults } from './FormFaults.tsx'

interface FormPageProps<Key extends string> {
  title: string
  titleKey: string
  above?: ReactNode
  checks: Checks<Key>
  keys?: StepKeys | undefined
  onBack: () => void
  /** The way back where it is not to the page before. */
  back?: ReactNode
  /** All fields are in order. */
  onDone: () => void
  children: ReactNode
}

/** A page of fields: what is wrong above them, and on only when nothing is. */
export function FormPage<Key extends string>(props: FormPageProps<Key>): ReactNode {
  const { title, titleKey, above, checks, keys, onBack, back, onDone, children } = props
  const say = useWords()
  function submit(): void {
    if (checks.all()) onDone()
  }
  return (
    <StoryPage
      title={title}
      titleKey={titleKey}
      above={above}
      isHeadingQuiet={checks.attempt > 0}
      keys={keys}
      actions={
        <>
          {back ?? (
            <Button icon="left" onPress={onBack}>
              {say(frameTexts.back)}
            </Button>
          )}
          <Button variant="primary" onPress={submit}>
            {say(intakeTexts.next)}
          </Button>
        </>
      }
    >
      <FormFaults checks={checks} />
      <form
        className="intake-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {children}
        <button type="submit" hidden />
      </form>
    </StoryPage>
  )
}
