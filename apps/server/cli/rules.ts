import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'
import { hallDate, systemClock } from '#kernel/clock.ts'
import { describeFault, readCatalogue } from '#modules/catalogue/public.ts'
import { readConfig } from '../config.ts'
import { type ExitCode, type Invocation, say } from './invocation.ts'
import { type Basis, questions } from './questions.ts'

type Question = (input: unknown, basis: Basis) => object

/** `youban rules NAME JSON`: one answer as JSON. `youban rules NAME -`: an answer for each line of standard input. */
export async function rulesCommand(invocation: Invocation): Promise<ExitCode> {
  const [name = '', text = ''] = invocation.args
  const question = questions[name]
  if (question === undefined) {
    say(invocation, 'unknown-rule', [
      `Expected one of ${Object.keys(questions).join(', ')}, found ${name || 'nothing'}.`,
    ])
    return 2
  }
  const config = readConfig(invocation.env)
  const read = config.ok ? readCatalogue(config.config.catalogueDir) : undefined
  if (read === undefined || !read.ok) {
    say(
      invocation,
      'catalogue-faulty',
      read?.faults.map(describeFault) ?? ['The environment is faulty: try "npx youban help".'],
    )
    return 1
  }
  const basis = { catalogue: read.catalogue, today: hallDate(systemClock().now()).toString() }
  if (text === '-') {
    await answerLines({ question, basis, input: process.stdin, output: process.stdout })
    return 0
  }
  const answer = answerOf(question, text, basis)
  console.log(JSON.stringify(answer))
  if (!('error' in answer)) return 0
  return answer.error === 'INVALID_INPUT' ? 2 : 1
}

/** So many characters are written at once: a write for each line would be most of the time. */
const writeAt = 64 * 1024

/** One answer for each line, in the same order; a line that is no question is answered as one. */
export async function answerLines({
  question,
  basis,
  input,
  output,
}: {
  question: Question
  basis: Basis
  input: Readable
  output: Writable
}): Promise<void> {
  let waiting = ''
  const write = async (): Promise<void> => {
    const text = waiting
    waiting = ''
    if (!output.write(text)) await once(output, 'drain')
  }
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    waiting += `${JSON.stringify(answerOf(question, line, basis))}\n`
    if (waiting.length >= writeAt) await write()
  }
  if (waiting !== '') await write()
}

function answerOf(question: Question, text: string, basis: Basis): object {
  try {
    return question(JSON.parse(text), basis)
  } catch (error) {
    if (error instanceof SyntaxError) return { error: 'INVALID_INPUT', detail: 'expected a JSON object' }
    if (error instanceof z.ZodError) return { error: 'INVALID_INPUT', detail: z.prettifyError(error) }
    // Numbers out of all bounds, such as a year that no calendar has.
    if (error instanceof RangeError) return { error: 'INVALID_INPUT', detail: error.message }
    throw error
  }
}
