import { Refusal } from './refusal.ts'

/** What is known of one question to the server. */
export interface Known<Data> {
  /** The last answer; it stays when a later look fails. */
  readonly data: Data | undefined
  /** Why there is no newer answer: a refusal, or too many looks in a row without one. */
  readonly error: Error | null
  /** Looks in a row that failed, told or not. */
  readonly failures: number
  readonly isLooking: boolean
}

export interface Question<Data> {
  readonly ask: (signal: AbortSignal) => Promise<Data>
  /** For how many milliseconds an answer needs no second look by whoever shows it next. */
  readonly freshFor: number
  /** Failed looks that are repeated at once, before anybody is told. A refusal is an answer and is never repeated. */
  readonly quietTries: number
  /** When to look again by itself, in milliseconds; null for never. */
  readonly nextLook: (known: Known<Data>) => number | null
  /** Looks by itself also while nobody can see the page. */
  readonly inBackground: boolean
  /** Never looks by itself, not even when the person comes back to the page. */
  readonly isStill: boolean
  /** The answer goes with the last part of the page that shows it. */
  readonly isForgotten: boolean
}

/** The answers of the server that a screen shows. Whoever shows the same question shares one answer and one look. */
export interface Reads {
  readonly know: (key: string) => Known<unknown>
  readonly subscribe: (key: string, listener: () => void) => () => void
  /** Some part of the page shows this now; returns how it stops. */
  readonly watch: <Data>(key: string, question: () => Question<Data>) => () => void
  /** Something changed. A look that is under way may have begun before that: another one follows it. */
  readonly look: (key: string) => void
  /** Everything that is shown is looked at, unless it is still: the person is back, or the network. */
  readonly lookAtAll: () => void
  /** An answer that came by another way, with the reply of a write. */
  readonly set: (key: string, data: unknown) => void
}

interface Entry {
  known: Known<unknown>
  question: (() => Question<unknown>) | undefined
  watchers: number
  readonly listeners: Set<() => void>
  lookedAt: number
  timer: ReturnType<typeof setTimeout> | undefined
  underWay: AbortController | undefined
  isOutdated: boolean
}

const soon = 500
const nothing: Known<unknown> = { data: undefined, error: null, failures: 0, isLooking: false }

export function createReads(isHidden: () => boolean): Reads {
  const entries = new Map<string, Entry>()

  function entryOf(key: string): Entry {
    const found = entries.get(key)
    if (found !== undefined) return found
    const made: Entry = {
      known: nothing,
      question: undefined,
      watchers: 0,
      listeners: new Set(),
      lookedAt: 0,
      timer: undefined,
      underWay: undefined,
      isOutdated: false,
    }
    entries.set(key, made)
    return made
  }

  async function look(entry: Entry): Promise<void> {
    const question = entry.question?.()
    if (question === undefined || entry.underWay !== undefined) return
    clearTimeout(entry.timer)
    const underWay = new AbortController()
    entry.underWay = underWay
    change(entry, { isLooking: true })
    try {
      const data = await question.ask(underWay.signal)
      if (entry.underWay === underWay) settle(entry, { data, error: null, failures: 0 })
    } catch (error) {
      // What was given up meanwhile tells nothing.
      if (entry.underWay === underWay) settle(entry, failed(entry.known, question, error))
    }
  }

  function settle(entry: Entry, part: Partial<Known<unknown>>): void {
    entry.underWay = undefined
    entry.lookedAt = performance.now()
    change(entry, { ...part, isLooking: false })
    const { isOutdated } = entry
    entry.isOutdated = false
    if (isOutdated) void look(entry)
    else plan(entry)
  }

  function plan(entry: Entry): void {
    clearTimeout(entry.timer)
    if (entry.watchers === 0 || entry.question === undefined) return
    const { nextLook, quietTries, inBackground } = entry.question()
    const { failures, error } = entry.known
    const wait = failures > 0 && failures <= quietTries && !(error instanceof Refusal) ? soon : nextLook(entry.known)
    if (wait === null) return
    entry.timer = setTimeout(() => {
      if (inBackground || !isHidden()) void look(entry)
    }, wait)
  }

  return {
    know: (key) => entries.get(key)?.known ?? nothing,
    subscribe: (key, listener) => {
      const { listeners } = entryOf(key)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    watch: (key, question) => {
      const entry = entryOf(key)
      entry.question = question as () => Question<unknown> // one key is always the same question
      entry.watchers += 1
      const { data } = entry.known
      if (data !== undefined && performance.now() - entry.lookedAt < question().freshFor) plan(entry)
      else void look(entry)
      return () => {
        entry.watchers -= 1
        if (entry.watchers > 0) return
        clearTimeout(entry.timer)
        giveUp(entry)
        if (question().isForgotten) entry.known = nothing
      }
    },
    look: (key) => {
      const entry = entryOf(key)
      entry.isOutdated = entry.underWay !== undefined
      void look(entry)
    },
    lookAtAll: () => {
      for (const entry of entries.values()) {
        if (entry.watchers > 0 && entry.question?.().isStill === false) void look(entry)
      }
    },
    set: (key, data) => {
      const entry = entryOf(key)
      giveUp(entry)
      settle(entry, { data, error: null, failures: 0 })
    },
  }
}

function giveUp(entry: Entry): void {
  entry.underWay?.abort()
  entry.underWay = undefined
  entry.isOutdated = false
  entry.known = { ...entry.known, isLooking: false }
}

function change(entry: Entry, part: Partial<Known<unknown>>): void {
  entry.known = { ...entry.known, ...part }
  for (const listener of [...entry.listeners]) listener()
}

function failed(known: Known<unknown>, { quietTries }: Question<unknown>, error: unknown): Partial<Known<unknown>> {
  const failures = known.failures + 1
  if (failures <= quietTries && !(error instanceof Refusal)) return { failures }
  return { failures, error: error instanceof Error ? error : new Error('a look failed', { cause: error }) }
}
