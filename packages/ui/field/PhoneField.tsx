import type { ReactNode } from 'react'
import { GroupedField, type GroupedFieldProps } from './GroupedField.tsx'
import { phoneGrouping } from './grouped-text.ts'

/** A mobile number in groups of 3, 4 and 4. */
export function PhoneField(props: GroupedFieldProps): ReactNode {
  return <GroupedField autoComplete="tel-national" inputMode="tel" {...props} grouping={phoneGrouping} />
}
