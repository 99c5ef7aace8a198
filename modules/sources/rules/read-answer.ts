import type { Answer } from './decide-answer.ts'

/** Why what came back is no answer, in a word of ours: what sources send may quote a person. */
export type NoAnswer = 'garbage' | 'wrong-shape' | 'wrong-request'

/** Of all that a source says only the result and its reference are read; the reference is never somebody's number. */
export function readAnswer(text: string, requestId: string): Answer | NoAnswer {
  const said = parse(text)
  if (said === undefined) return 'garbage'
  const { requestId: of, result, reference } = said
  if (typeof of !== 'string' || typeof reference !== 'string') return 'wrong-shape'
  if (of !== requestId) return 'wrong-request'
  if (result !== 'confirmed' && result !== 'refused') return 'wrong-shape'
  return isReference(reference) ? { result, reference } : 'wrong-shape'
}

function isReference(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/.test(text) && !/\d{17}[\dXx]/.test(text) && !/^1\d{10}$/.test(text)
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    // A proxy's error page, or half an answer.
    return undefined
  }
}
