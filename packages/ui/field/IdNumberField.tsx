import type { ReactNode } from 'react'
import { GroupedField, type GroupedFieldProps } from './GroupedField.tsx'
import { idNumberGrouping } from './grouped-text.ts'

/** Eighteen characters in groups of 6, 8 and 4; takes x and X, and a paste with spaces. It checks nothing: the screen does. */
export function IdNumberField(props: GroupedFieldProps): ReactNode {
  return <GroupedField autoComplete="off" {...props} grouping={idNumberGrouping} />
}
