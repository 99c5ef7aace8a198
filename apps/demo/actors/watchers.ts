import { listArrivals } from '#contract/arrivals.ts'
import { getFloor, getToday } from '#contract/insights.ts'
import { livePath } from '#contract/live.ts'
import { type BoardView, getBoard } from '#contract/tickets.ts'
import { granted, type Scene } from './scene.ts'
import type { Line } from './wire.ts'

interface Watch {
  readonly baseUrl: string
  readonly stop: AbortSignal
}

/** 叫号屏: reads again whenever the hall says that something changed, as the screen does. */
export async function playBoard(
  scene: Pick<Scene, 'tally' | 'pace'>,
  line: Line,
  { baseUrl, stop }: Watch,
  onView: (view: BoardView) => void,
): Promise<void> {
  const stream = await fetch(`${baseUrl}${livePath}?topics=board&as=board`, { headers: line.headers, signal: stop })
  if (!stream.ok || stream.body === null) return scene.tally.fault(`the live stream: ${stream.status}`)
  let asked = false
  const read = async (): Promise<void> => {
    asked = false
    const view = granted(scene, 'reading the board', await line.ask(getBoard, {}))
    if (view !== undefined) onView(view)
  }
  for await (const chunk of stream.body) {
    if (asked || !new TextDecoder().decode(chunk).includes('data:')) continue
    // Many changes at once are one look.
    asked = true
    await scene.pace.pause(100)
    await read()
  }
}

/** 导办台 and 值班长: look again every now and then. */
export async function playLookers(
  scene: Scene,
  { guide, supervisor }: { guide: Line; supervisor: Line },
  stop: AbortSignal,
) {
  while (!stop.aborted) {
    granted(scene, 'looking at who has come', await guide.ask(listArrivals, {}))
    granted(scene, 'looking at the hall', await supervisor.ask(getFloor, { query: {} }))
    granted(scene, 'looking at the day', await supervisor.ask(getToday, { query: {} }))
    await scene.pace.pause(2_000)
  }
}
