// Where a line may end. Chinese breaks between any two characters, but no line begins with a closing mark or ends with an
// opening one; and what is read as one stays together: 7 个, 2024年, （周三）.

const closing = '，。、；：！？）》」』〕】”’…%‰℃·'
const opening = '（《「『〔【“‘'
/** Measure words that a number is not torn from. */
const afterNumbers = '年月日号时分秒元天周个份张页项次岁名人条款万亿'

const unit = /（[^（）\s]{1,3}）|[^\s\p{Script=Han}，。、；：！？（）《》「」『』〔〕【】“”‘’…]+|\s+|./gsu

export interface LineFit {
  /** Room for one line, in points. */
  readonly width: number
  readonly measure: (text: string) => number
}

/** The lines of a text, each at most as wide as the room; `\n` ends a line. A word wider than a line is cut. */
export function breakLines(text: string, fit: LineFit): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, fit))
}

function breakParagraph(paragraph: string, { width, measure }: LineFit): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(paragraph)) {
    if (measure(`${line}${piece}`.trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = piece.trimStart()
    while (measure(line.trimEnd()) > width) {
      const head = headThatFits(line, { width, measure })
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  return [...lines, line.trimEnd()]
}

/** Units with everything that may not be torn from them; spaces stay at the end of what they follow. */
function piecesOf(paragraph: string): string[] {
  const pieces: string[] = []
  for (const [next] of paragraph.matchAll(unit)) {
    const before = pieces.at(-1)
    if (before !== undefined && sticks(before, next)) pieces[pieces.length - 1] = before + next
    else pieces.push(next)
  }
  return pieces
}

function sticks(before: string, next: string): boolean {
  const last = before.at(-1) ?? ''
  if (opening.includes(last)) return true
  if (/^\s/.test(next) || closing.includes(next) || /^（.+）$/su.test(next)) return true
  return afterNumbers.includes(next) && /\d\s?$/.test(before)
}

function headThatFits(line: string, { width, measure }: LineFit): string {
  let head = ''
  for (const character of line) {
    // One character is always taken: a line that takes none would never end.
    if (head !== '' && measure(head + character) > width) break
    head += character
  }
  return head
}
