export interface Invocation {
  readonly args: readonly string[]
  readonly json: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly lang: 'zh-CN' | 'en'
}

/** 0 done, 1 an obstacle said in one sentence, 2 used wrongly. */
export type ExitCode = 0 | 1 | 2

/** Refusals of the command line: sentences for people, one JSON line for programs. */
export function say(invocation: Invocation, reason: string, sentences: readonly string[]): void {
  if (invocation.json) {
    console.log(JSON.stringify({ error: reason, sentences }))
    return
  }
  for (const sentence of sentences) console.error(sentence)
}
