import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** What a screen says while it waits, and when the server did not answer. */
export const failureTexts = {
  noAnswer: (time: string): Text => ({
    zh: `服务器没有回应（${time}）`,
    en: `The server did not answer (${time})`,
  }),
  nothingLost: { zh: '您填的都在，再试一次。', en: 'Nothing you typed is lost; try again.' },
  lookAgain: { zh: '请再看一遍，改好后再试。', en: 'Please check, correct it and try again.' },
  unreachable: { zh: '连不上大厅的服务器', en: "The hall's server cannot be reached" },
  retriesItself: {
    zh: '每 5 秒自动再连一次。请先到导办台。',
    en: 'It tries again every 5 seconds. Please ask at the guide desk meanwhile.',
  },
  retriesPhone: { zh: '网络好了以后，再试一次。', en: 'Try again when your connection is back.' },
  notOpened: { zh: '这一页没能打开', en: 'This page could not be opened' },
  notOpenedText: {
    zh: '网络可能断了，也可能系统刚更新过。',
    en: 'Your connection may be down, or the system has just been updated.',
  },
  reopen: { zh: '重新打开', en: 'Open again' },
  loading: { zh: '正在打开…', en: 'Opening…' },
  olderState: (time: string): Text => ({
    zh: `下面是 ${time} 的情况`,
    en: `Below is the state of ${time}`,
  }),
} as const satisfies Dictionary
