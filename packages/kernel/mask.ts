/**
 * `420112********000X`: region and the last four stay, the birth date goes.
 * A text too short to hide anything in is hidden whole.
 */
export function maskIdNumber(number: string): string {
  return maskBetween(number, { head: 6, tail: 4 })
}

/** An identity card as above; of any other document the last three characters: `******123`. */
export function maskIdentity({ identity, idNumber }: { identity: string; idNumber: string }): string {
  if (identity === 'id-card' && idNumber.length === 18) return maskIdNumber(idNumber)
  return maskBetween(idNumber, { head: 0, tail: 3 })
}

/** `138****0031`; abroad `+12*****0123`: at least four digits stay hidden, however short it is. */
export function maskPhone(phone: string): string {
  if (!phone.startsWith('+')) return maskBetween(phone, { head: 3, tail: 4 })
  return maskBetween(phone, { head: 3, tail: phone.length > 11 ? 4 : 2 })
}

/**
 * `王*`, `王*明`, `阿******提`; a Latin name keeps the first letter of each word: `A*** S****`. At least one letter is hidden
 * of every name, so a name of one letter has nothing to keep.
 */
export function maskName(name: string): string {
  return /\p{Script=Latin}/u.test(name) ? maskWords(name) : maskMiddle(name)
}

function maskWords(name: string): string {
  const masked = name.replace(/(\p{L})([\p{L}\p{M}'’-]*)/gu, (_word, first: string, rest: string) => {
    return first + '*'.repeat([...rest].length)
  })
  // `ß-.b` hides its hyphen alone that way.
  if (lettersOf(masked) < lettersOf(name)) return masked
  // Initials only, `J. P.`: the first of them stays.
  const initials = name.replace(/\p{L}/gu, (letter, at: number) => (at === 0 ? letter : '*'))
  return initials === name ? maskBetween(name, { head: 0, tail: 0 }) : initials
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

function maskMiddle(name: string): string {
  const [first = '', ...rest] = name
  const inner = rest.slice(0, -1)
  const hidesLetter = inner.some((character) => /\p{L}/u.test(character))
  if (rest.length === 0) return '*'.repeat([...name].length)
  return first + '*'.repeat(inner.length) + (hidesLetter ? rest.at(-1) : '*')
}

function maskBetween(text: string, { head, tail }: { head: number; tail: number }): string {
  const hidden = text.length - head - tail
  if (hidden < 1) return '*'.repeat(text.length)
  return text.slice(0, head) + '*'.repeat(hidden) + text.slice(text.length - tail)
}
