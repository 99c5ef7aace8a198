import { type Answer, type NoAnswer, readAnswer } from '../rules/index.ts'
import { isSigned, signatureHeader, signatureOf, timestampHeader } from './signature.ts'

export interface Door {
  readonly url: string
  readonly secret: string
}

export interface Question {
  readonly requestId: string
  readonly source: string
  /** What is asked about: a paper, by its id in the catalogue. */
  readonly paper: string
  readonly identity: string
  readonly number: string
  /** Where a later answer is posted. */
  readonly answerTo: string
}

export type Replied =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'taken' }
  /** `word` is ours: neither errors nor replies of a source reach a log. */
  | { readonly kind: 'failed'; readonly word: string }

const patience = 5_000
const longestReply = 16 * 1024

/** Asks once. The id of the question is the same for every try, so that a source answers it once. */
export async function postQuestion(
  { url, secret }: Door,
  question: Question,
  now: () => { at: string; ms: number },
): Promise<Replied> {
  const body = JSON.stringify(question)
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': question.requestId,
        ...signatureOf({ secret, body }, now().at),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (reply.status === 202) {
      await reply.body?.cancel()
      return { kind: 'taken' }
    }
    if (reply.status !== 200) {
      await reply.body?.cancel()
      return { kind: 'failed', word: `status ${reply.status}` }
    }
    const text = await readShort(reply)
    if (text === undefined) return { kind: 'failed', word: 'garbage' }
    const at = reply.headers.get(timestampHeader) ?? undefined
    const signature = reply.headers.get(signatureHeader) ?? undefined
    const read = readAnswer(text, question.requestId)
    // Garbage is called by its name though it is not signed either.
    if (typeof read === 'string') return { kind: 'failed', word: read satisfies NoAnswer }
    const isTheirs = isSigned({ secret, body: text }, { at, signature, nowMs: now().ms })
    return isTheirs ? { kind: 'answered', answer: read } : { kind: 'failed', word: 'wrong-signature' }
  } catch (error) {
    return { kind: 'failed', word: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable' }
  }
}

/** Undefined where it is longer than any answer: nobody fills our memory. */
async function readShort({ body }: Response): Promise<string | undefined> {
  if (body === null) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > longestReply) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
