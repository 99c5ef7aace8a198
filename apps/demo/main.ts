import { demoTexts } from '#texts/demo.ts'
import { type Lang, pick } from '#texts/lang.ts'
import type { Message } from './hall/sms.ts'
import { openOtherHall, openOwnHall, type Stage } from './open.ts'
import { type DemoOptions, readOptions } from './options.ts'
import { rehearse } from './run.ts'
import { figuresWords, lookWords, progressWords } from './words.ts'

// `npm run demo` opens a hall and plays a summer morning in it; `-- --people 2000 --speed max` is a load.
// Exit codes: 0 the ledger is equal and nothing happened that should not; 1 otherwise; 2 used wrongly; 130 stopped.

process.exitCode = await runDemo(process.argv.slice(2), langOf(process.env))

async function runDemo(argv: readonly string[], lang: Lang): Promise<number> {
  const read = readOptions(argv)
  if (!read.ok) {
    process.stderr.write(`demo: ${read.facts?.text}\n`)
    return 2
  }
  const options = read.value
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  const say = (text: string): void => void (options.json ? undefined : process.stdout.write(`${text}\n`))
  let closing = false
  let deliver: (message: Message) => void = () => undefined
  say(pick(demoTexts.opening, lang))
  const stage = await openStage(options, (message) => deliver(message))
  try {
    if (stop.signal.aborted) return stopped()
    void stage.ended.then((how) => {
      if (!closing && !stop.signal.aborted) process.stderr.write(`demo: ${pick(demoTexts.hallEnded, lang)}: ${how}\n`)
      stop.abort()
    })
    say(lookWords(stage.opened, lang))
    const isMax = options.speed === 'max'
    const wanted = {
      ...options,
      stop: stop.signal,
      onProgress: (progress: Parameters<typeof progressWords>[0]) => say(progressWords(progress, { lang, isMax })),
    }
    const rehearsal = await rehearse(stage, wanted, () => say(pick(demoTexts.settling, lang)))
    deliver = rehearsal.receive
    const figures = await rehearsal.figures
    if (options.json) process.stdout.write(`${JSON.stringify(figures)}\n`)
    say(figuresWords(figures, lang))
    if (options.stay) await stay()
    const isEqual = figures.ledger === undefined || figures.ledger.differences.length === 0
    return isEqual && figures.faults.length === 0 ? 0 : 1
  } catch (error) {
    // What was under way when Ctrl-C came breaks off; anything else is a fault of the play.
    if (!stop.signal.aborted) throw error
    return stopped()
  } finally {
    closing = true
    await stage.close()
  }

  function stopped(): number {
    say(pick(demoTexts.stopped, lang))
    return 130
  }

  async function stay(): Promise<void> {
    say(`${pick(demoTexts.staying, lang)} ${pick(demoTexts.stopHint, lang)}`)
    await new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve(), { once: true }))
  }
}

function openStage(options: DemoOptions, onMessage: (message: Message) => void): Promise<Stage> {
  const { url, world, database, speed } = options
  if (url === undefined || world === undefined) return openOwnHall({ speed, onMessage })
  return openOtherHall({ url, world, database })
}

function langOf(env: Readonly<Record<string, string | undefined>>): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
