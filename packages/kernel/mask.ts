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

/** `138****0031` */
export function maskPhone(phone: string): string {
  return maskBetween(phone, { head: 3, tail: 4 })
}

/** `王*`, `王*明`; a foreign name keeps the first letter of each word: `A*** S****`. */
export function maskName(name: string): string {
  const characters = [...name]
  if (/\p{Script=Latin}/u.test(name)) {
    return name.replace(/(\p{L})([\p{L}\p{M}'’-]*)/gu, (_whole, first: string, rest: string) => {
      return first + '*'.repeat([...rest].length)
    })
  }
  if (characters.length < 3) return characters.slice(0, 1).join('').padEnd(characters.length, '*')
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`
}

function maskBetween(text: string, { head, tail }: { head: number; tail: number }): string {
  const hidden = text.length - head - tail
  if (hidden < 1) return '*'.repeat(text.length)
  return text.slice(0, head) + '*'.repeat(hidden) + text.slice(text.length - tail)
}
