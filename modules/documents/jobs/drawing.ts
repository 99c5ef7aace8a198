import { Worker } from 'node:worker_threads'
import type { Drawn } from './layout/flow.ts'
import type { Paper } from './papers/draw.ts'

/** What the drawing thread answers. */
export type Answer = { readonly id: number } & (
  | { readonly ok: true; readonly content: Uint8Array; readonly missing: readonly string[] }
  | { readonly ok: false; readonly message: string }
)

interface Waiting {
  resolve(drawn: Drawn): void
  reject(error: Error): void
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

let thread: Thread | undefined
let lastId = 0

/**
 * Draws a paper in a thread of its own: one paper takes some thirty milliseconds of computing, which no request has to
 * wait for. The thread starts with the first paper and holds the fonts; it keeps no process alive.
 */
export function drawInThread(paper: Paper): Promise<Drawn> {
  thread ??= startThread()
  const { worker, waiting } = thread
  lastId += 1
  const id = lastId
  const { promise, resolve, reject } = Promise.withResolvers<Drawn>()
  waiting.set(id, { resolve, reject })
  worker.ref()
  worker.postMessage({ id, paper })
  return promise
}

function startThread(): Thread {
  const started: Thread = {
    worker: new Worker(new URL('./drawing-thread.ts', import.meta.url)),
    waiting: new Map(),
  }
  const { worker, waiting } = started
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if (answer.ok) asked?.resolve({ content: Buffer.from(answer.content), missing: answer.missing })
    else asked?.reject(new Error(`the paper could not be drawn: ${answer.message}`))
  })
  // A thread that died takes its papers with it: their jobs try again, with a new thread.
  const giveUp = (cause: unknown) => {
    if (thread === started) thread = undefined
    for (const { reject } of waiting.values()) reject(new Error('the drawing thread ended', { cause }))
    waiting.clear()
  }
  worker.on('error', giveUp)
  worker.on('exit', giveUp)
  return started
}
