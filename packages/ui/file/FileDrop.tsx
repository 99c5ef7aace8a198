import { type ReactNode, useId } from 'react'
import { Button } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { given } from '../given.ts'
import { Icon, type IconName } from '../icon/Icon.tsx'

interface FileDropProps {
  label: ReactNode
  /** What is accepted, in words: "JPG 或 PNG，不超过 5 MB". */
  hint: ReactNode
  /** The button: "选一张照片". */
  chooseLabel: string
  /** MIME types. The server looks at the content all the same. */
  accept: readonly string[]
  onFile: (file: File) => void
  icon?: IconName | undefined
  /** What was found with the last file, and what to do. */
  error?: string | undefined
  id?: string | undefined
}

/** A file by choosing or by dropping. */
export function FileDrop({ label, hint, chooseLabel, accept, onFile, icon, error, id }: FileDropProps): ReactNode {
  const labelId = useId()
  const hintId = useId()
  const errorId = useId()
  return (
    <div className="ui-field" data-invalid={error !== undefined || undefined} {...given({ id })}>
      <span className="ui-field__label" id={labelId}>
        {label}
      </span>
      <DropZone
        className="ui-drop"
        aria-labelledby={labelId}
        getDropOperation={(types) => (accept.some((type) => types.has(type)) ? 'copy' : 'cancel')}
        onDrop={(event) => {
          const dropped = event.items.find((item) => item.kind === 'file')
          if (dropped?.kind === 'file') void dropped.getFile().then(onFile)
        }}
      >
        <Icon name={icon ?? 'doc'} className="ui-drop__icon" />
        <p className="ui-drop__hint" id={hintId}>
          {hint}
        </p>
        <FileTrigger
          acceptedFileTypes={accept}
          onSelect={(files) => {
            const file = files?.[0]
            if (file !== undefined) onFile(file)
          }}
        >
          <Button className="ui-button" data-variant="normal" aria-describedby={`${hintId} ${errorId}`}>
            <span className="ui-button__face">{chooseLabel}</span>
          </Button>
        </FileTrigger>
      </DropZone>
      {error !== undefined && (
        <p className="ui-field__error" id={errorId} role="alert">
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
