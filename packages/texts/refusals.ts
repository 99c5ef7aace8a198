import { type Lang, pick } from './lang.ts'
import { refusalTexts } from './refusal-texts.ts'

type Facts = Readonly<Record<string, string | number | boolean>>

/** The one place where a refusal becomes a sentence: what we found and what to do. */
export function reasonSentence(reason: string, facts: Facts, lang: Lang): string {
  // A reason with several causes has a sentence for each: `id-number-invalid.check-digit`.
  const entry = refusalTexts[`${reason}.${facts['why']}`] ?? refusalTexts[reason] ?? refusalTexts['internal-error']
  if (entry === undefined) throw new Error('the texts have no sentence for internal-error')
  return fill(pick(entry.sentence, lang), facts)
}

export function reasonTitle(reason: string, lang: Lang): string {
  const entry = refusalTexts[reason] ?? refusalTexts['internal-error']
  if (entry === undefined) throw new Error('the texts have no title for internal-error')
  return pick(entry.title, lang)
}

interface Fault {
  readonly expected?: string | undefined
  readonly format?: string | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
}

/** What is wrong with one field of the input; the value itself is never repeated. */
export function faultSentence(reason: string, fault: Fault, lang: Lang): string {
  const zh = lang === 'zh-CN'
  switch (reason) {
    case 'unknown-field':
      return zh ? '不认识这个字段，请去掉。' : 'This field is not known. Remove it.'
    case 'invalid-type':
      return zh
        ? `缺少，或类型不对，应为 ${fault.expected}。`
        : `Missing or of the wrong type: expected ${fault.expected}.`
    case 'invalid-format':
      return zh ? `不符合 ${fault.format} 的写法。` : `Not a valid ${fault.format}.`
    case 'too-small':
      return zh ? `太短或太小，至少 ${fault.minimum}。` : `Too short or too small: at least ${fault.minimum}.`
    case 'too-big':
      return zh ? `太长或太大，最多 ${fault.maximum}。` : `Too long or too large: at most ${fault.maximum}.`
    case 'invalid-value':
      return zh ? '不在可选的值里。' : 'Not one of the allowed values.'
    default:
      return zh ? '这一项不对，请再看一遍。' : 'This is not valid. Please check it.'
  }
}

function fill(sentence: string, facts: Facts): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))
}
