import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** 免提交: a paper that an internal source confirms. `source` is its name in the language of the sentence. */
export const sourceTexts = {
  ask: (source: Text): Text => ({ zh: `向${source.zh}核验`, en: `Ask ${source.en}` }),
  again: (source: Text): Text => ({ zh: `再向${source.zh}核验`, en: `Ask ${source.en} again` }),
  sending: { zh: '正在提交…', en: 'Sending…' },
  notConnected: (source: Text): Text => ({
    zh: `${source.zh}还没接到本厅，请看原件`,
    en: `The hall is not connected to ${source.en}: look at the paper`,
  }),
  asking: (source: Text, tries: number): Text => ({
    zh: tries > 1 ? `正在向${source.zh}核验，第 ${tries} 次` : `正在向${source.zh}核验`,
    en: tries > 1 ? `Asking ${source.en}, try ${tries}` : `Asking ${source.en}`,
  }),
  confirmed: (source: Text, time: string, reference: string): Text => ({
    zh: `免提交：由${source.zh}核验，${time}，编号 ${reference}`,
    en: `Not needed: confirmed by ${source.en}, ${time}, reference ${reference}`,
  }),
  by: (name: string): Text => ({ zh: `${name}提交核验`, en: `asked by ${name}` }),
  refused: (source: Text, time: string, reference: string): Text => ({
    zh: `${source.zh}没有查到，${time}，编号 ${reference}。请看原件`,
    en: `Not found in ${source.en}, ${time}, reference ${reference}. Look at the paper`,
  }),
  unavailable: (source: Text, tries: number): Text => ({
    zh: `${source.zh}没有答复，试了 ${tries} 次。可以再核验，或者看原件`,
    en: `No answer from ${source.en} after ${tries} tries. Ask again, or look at the paper`,
  }),
  undecided: (source: Text): Text => ({
    zh: `${source.zh}的答复前后不一，需要人工判断。请看原件`,
    en: `The answers of ${source.en} differ: a person has to decide. Look at the paper`,
  }),
  answers: (source: Text): Text => ({ zh: `${source.zh}的答复`, en: `Answers of ${source.en}` }),
  saidConfirmed: (time: string, reference: string): Text => ({
    zh: `有，${time}，编号 ${reference}`,
    en: `Found, ${time}, reference ${reference}`,
  }),
  saidRefused: (time: string, reference: string): Text => ({
    zh: `没有，${time}，编号 ${reference}`,
    en: `Not found, ${time}, reference ${reference}`,
  }),
} as const satisfies Dictionary
