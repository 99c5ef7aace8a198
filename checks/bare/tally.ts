import { performance } from 'node:perf_hooks'

/** Counts what held and what did not. */
export class Tally {
  #passed = 0
  #failed = 0
  readonly #lines: string[] = []

  /** One sentence that must hold: `prove` returns what speaks against it, or undefined. True when nothing does. */
  async check(sentence: string, prove: () => Promise<string | undefined>): Promise<boolean> {
    process.stdout.write(`\n== ${sentence}\n`)
    const start = performance.now()
    const against = await prove().catch((error: unknown) => String(error))
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    const holds = against === undefined
    if (holds) this.#passed += 1
    else this.#failed += 1
    const line = `${holds ? 'passed' : 'FAILED'}  ${sentence} (${seconds} s)${holds ? '' : `: ${against}`}`
    process.stdout.write(`${line}\n`)
    this.#lines.push(line)
    return holds
  }

  /** Everything once more, and the one line of numbers at the end. Returns the exit code. */
  end(): number {
    process.stdout.write(`\n${this.#lines.join('\n')}\n\n${this.#passed} passed, ${this.#failed} failed\n`)
    return this.#failed === 0 && this.#passed > 0 ? 0 : 1
  }
}
