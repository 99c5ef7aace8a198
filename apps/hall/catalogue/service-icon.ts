import type { IconName } from '#ui/icon/Icon.tsx'

/** The picture of a service by its code; one that has none of its own gets a sheet of paper. */
export function serviceIcon(code: string): IconName {
  return code.startsWith('id-card') ? 'idcard' : 'doc'
}
