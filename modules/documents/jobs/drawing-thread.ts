import { parentPort } from 'node:worker_threads'
import type { Answer } from './drawing.ts'
import { drawLayout, type Paper } from './papers/draw.ts'

parentPort?.on('message', ({ id, paper }: { id: number; paper: Paper }) => {
  void answerTo(id, paper).then((answer) => parentPort?.postMessage(answer))
})

async function answerTo(id: number, paper: Paper): Promise<Answer> {
  try {
    return { id, ok: true, ...(await drawLayout(paper)) }
  } catch (error) {
    // An error does not survive the way between threads with its class; its sentence does.
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
