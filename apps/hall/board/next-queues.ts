import type { BoardView } from '#contract/tickets.ts'
import { boardTexts } from '#texts/hall/board.ts'
import type { NextQueue } from '#ui/ticket/NextList.tsx'
import type { Say } from '../lang/Lang.tsx'

/** Who comes next in each queue. No minutes stand there: the hall does not measure them yet. */
export function nextQueues({ queues }: BoardView, say: Say): NextQueue[] {
  return queues.map(({ letter, name, next, open }) => ({
    id: letter,
    name: say(name),
    wait: open ? null : say(boardTexts.queueClosed),
    numbers: next,
    note: say(boardTexts.nobody),
  }))
}
