import { type CalendarDate, parseDate } from '@internationalized/date'
import { type FocusEvent, type ReactNode, useRef, useState } from 'react'
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { given } from '../given.ts'
import { type DateParts, isOnCalendar } from './date-parts.ts'
import { FieldShell, type FieldWords } from './FieldShell.tsx'

interface DateFieldProps extends FieldWords {
  /** `YYYY-MM-DD`, or null while it is empty, unfinished or impossible. */
  value: string | null
  onChange: (value: string | null) => void
  onBlur?: (() => void) | undefined
  /** Somebody typed 30 February: the screen says so. Until the field is visited again its value is null. */
  onImpossible?: ((typed: DateParts) => void) | undefined
  /** The words after the numbers ("年 月 日"); without them the marks of the language stand between. */
  units?: { year: string; month: string; day: string } | undefined
  minValue?: string | undefined
  maxValue?: string | undefined
  id?: string | undefined
  isRequired?: boolean | undefined
  isReadOnly?: boolean | undefined
}

/** A date in segments: digits type through, ↑ ↓ step, in the order of the page's language. */
export function DateField(props: DateFieldProps): ReactNode {
  const { label, hint, error, aside, value, onChange, onBlur, onImpossible, units, minValue, maxValue, ...field } =
    props
  const [shown, setShown] = useState<CalendarDate | null>(value === null ? null : parseDate(value))
  const [known, setKnown] = useState(value)
  const impossible = useRef<DateParts | null>(null)

  // The screen set another date: follow it. Our own null for an impossible date must not wipe what is shown.
  if (value !== known) {
    setKnown(value)
    if (value !== null && value !== shown?.toString()) setShown(parseDate(value))
  }

  function handleChange(next: CalendarDate | null): void {
    setShown(next)
    if (impossible.current === null) onChange(next?.toString() ?? null)
  }

  // react-aria turns 30 February silently into the 29th when the focus leaves. Nothing typed is changed unsaid here:
  // what was typed is read before that, and told after it.
  function handleLeaving(event: FocusEvent<HTMLElement>): void {
    const box = event.currentTarget
    if (box.contains(event.relatedTarget)) return
    const typed = readParts(box)
    impossible.current = typed === null || isOnCalendar(typed) ? null : typed
  }

  function handleBlur(): void {
    if (impossible.current !== null) {
      onChange(null)
      onImpossible?.(impossible.current)
    }
    onBlur?.()
  }

  function handleReturn(): void {
    if (impossible.current === null) return
    impossible.current = null
    onChange(shown?.toString() ?? null)
  }

  return (
    <AriaDateField
      className="ui-field"
      {...given(field)}
      value={shown}
      onChange={handleChange}
      onFocus={handleReturn}
      onBlur={handleBlur}
      granularity="day"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...given({ minValue: maybeDate(minValue), maxValue: maybeDate(maxValue) })}
    >
      <FieldShell label={label} hint={hint} error={error} aside={aside}>
        <div onBlurCapture={handleLeaving}>
          <DateInput className="ui-input ui-date">
            {(segment) => {
              if (segment.type === 'literal' && units !== undefined) return <span hidden />
              return (
                <span className="ui-date__part">
                  <DateSegment segment={segment} className="ui-date__segment" />
                  {units !== undefined && isUnit(segment.type) && (
                    <span className="ui-date__unit" aria-hidden="true">
                      {units[segment.type]}
                    </span>
                  )}
                </span>
              )
            }}
          </DateInput>
        </div>
      </FieldShell>
    </AriaDateField>
  )
}

function maybeDate(text: string | undefined): CalendarDate | undefined {
  return text === undefined ? undefined : parseDate(text)
}

function isUnit(type: string): type is keyof DateParts {
  return type === 'year' || type === 'month' || type === 'day'
}

function readParts(box: HTMLElement): DateParts | null {
  const read = (part: keyof DateParts) =>
    Number(box.querySelector(`[data-type="${part}"]`)?.getAttribute('aria-valuenow') ?? Number.NaN)
  const parts = { year: read('year'), month: read('month'), day: read('day') }
  return Object.values(parts).some(Number.isNaN) ? null : parts
}
