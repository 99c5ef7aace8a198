/** The letters before each number. Two kinds never share them: a number alone says what it is of. */
const prefixes = {
  'application-form': 'SQ',
  'acceptance-receipt': 'SL',
  'missing-notice': 'GZ',
  'deferral-notice': 'RQ',
  commitment: 'CN',
  refusal: 'BY',
  denial: 'BP',
  'id-card': 'ID',
  'temporary-id-card': 'LS',
  'temporary-identity-proof': 'LZ',
  'ordinary-passport': 'PP',
  'hk-macau-permit': 'GA',
  'hk-macau-endorsement': 'GQ',
  'taiwan-permit': 'TW',
  'residence-permit-card': 'JZ',
  'foreigner-residence-permit': 'JL',
  'name-change': 'XM',
  'household-transfer': 'QY',
  'birth-registration': 'CS',
  'household-book': 'HK',
  'no-criminal-record': 'WF',
} as const

/** Papers that a case makes whatever it is about; every other kind is the result of a service. */
const ofTheWay = [
  'application-form',
  'acceptance-receipt',
  'missing-notice',
  'deferral-notice',
  'commitment',
  'refusal',
  'denial',
]

export function isPaperOfTheWay(kind: string): boolean {
  return ofTheWay.includes(kind)
}

const otherPrefix = 'PZ'

/** Which counter a kind is numbered by. What a catalogue of one's own makes shares one series. */
export function seriesOf(kind: string): string {
  return `document/${isNumbered(kind) ? kind : 'other'}`
}

/** Unique in all halls: the hall's own short name stands in it, and the serial is counted per hall and year, from 1. */
export function documentNumber({
  kind,
  hallId,
  year,
  serial,
}: {
  kind: string
  hallId: string
  year: number
  serial: number
}): string {
  const prefix = isNumbered(kind) ? prefixes[kind] : otherPrefix
  return `${prefix}${year}-${hallId.toUpperCase()}-${String(serial).padStart(6, '0')}`
}

function isNumbered(kind: string): kind is keyof typeof prefixes {
  return Object.hasOwn(prefixes, kind)
}
