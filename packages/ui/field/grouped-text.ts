/** How a long number is cut for reading: 6-8-4 for an identity number, 3-4-4 for a mobile number. */
export interface Grouping {
  groups: readonly number[]
  /** One character that may stand in the number, after upper-casing. */
  allowed: RegExp
}

export const idNumberGrouping: Grouping = { groups: [6, 8, 4], allowed: /[0-9X]/ }
export const phoneGrouping: Grouping = { groups: [3, 4, 4], allowed: /[0-9]/ }

/** The number as it is shown: `42011220100412000X` → `420112 20100412 000X`. What is too long stays, ungrouped, to be seen. */
export function showGrouped(value: string, { groups }: Grouping): string {
  return cutInGroups(value, groups).join(' ')
}

export function cutInGroups(value: string, groups: readonly number[]): string[] {
  const parts: string[] = []
  let from = 0
  for (const [index, length] of groups.entries()) {
    if (from >= value.length) break
    const isLast = index === groups.length - 1
    parts.push(isLast ? value.slice(from) : value.slice(from, from + length))
    from += length
  }
  return parts
}

/** What is meant by what was typed or pasted: spaces, hyphens and full-width digits are the keyboard's business. */
export function readGrouped(text: string, { allowed }: Grouping): string {
  return [...text.normalize('NFKC').toUpperCase()].filter((character) => allowed.test(character)).join('')
}

interface Typing {
  /** The number before this key. */
  before: string
  /** The whole text of the box after it. */
  text: string
  /** Where the caret stands in that text. */
  caret: number
  /** The key was Delete: what goes lies after the caret. */
  forward?: boolean
}

/**
 * The number and the caret after a key. The gaps are ours, not the person's: deleting "a gap" deletes the character
 * beside it, and the caret stays behind the character it was behind.
 */
export function typeGrouped(typing: Typing, grouping: Grouping): { value: string; caret: number } {
  const { before, text, caret, forward } = typing
  let value = readGrouped(text, grouping)
  let count = readGrouped(text.slice(0, caret), grouping).length
  const deletedOnlyGap = value === before && text.length === showGrouped(before, grouping).length - 1
  if (deletedOnlyGap && forward) value = value.slice(0, count) + value.slice(count + 1)
  else if (deletedOnlyGap && count > 0) {
    value = value.slice(0, count - 1) + value.slice(count)
    count -= 1
  }
  return { value, caret: showGrouped(value.slice(0, count), grouping).length }
}
