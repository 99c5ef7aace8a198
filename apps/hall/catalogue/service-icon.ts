import type { IconName } from '#ui/icon/Icon.tsx'

/** The first that the code begins with. */
const icons: readonly (readonly [start: string, icon: IconName])[] = [
  ['passport', 'passport'],
  ['hk-macau', 'permit'],
  ['taiwan', 'permit'],
  ['id-card-reissue', 'lost'],
  ['id-card', 'idcard'],
  ['temporary-id-card', 'idcard'],
  ['temporary-identity', 'proof'],
  ['name-change', 'rename'],
  ['household-transfer', 'move'],
  ['household', 'household'],
  ['birth', 'baby'],
  ['residence-permit', 'building'],
  ['no-criminal-record', 'proof'],
  ['foreigner', 'users'],
]

/** The picture of a service by its code; one that has none of its own gets a sheet of paper. */
export function serviceIcon(code: string): IconName {
  return icons.find(([start]) => code.startsWith(start))?.[1] ?? 'doc'
}
