import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** What every list and every act says when it is not there yet, or did not work. */
export const stateTexts = {
  loading: (thing: string): Text => ({ zh: `正在取${thing}…`, en: `Getting ${thing}…` }),
  failed: (thing: string): Text => ({ zh: `没有取到${thing}`, en: `Could not get ${thing}` }),
  failedText: (time: string): Text => ({
    zh: `服务器没有回应（${time}）。您填的都在。`,
    en: `The server did not answer (${time}). Nothing you typed is lost.`,
  }),
  olderText: (time: string): Text => ({
    zh: `服务器没有回应，下面是 ${time} 的情况。`,
    en: `The server did not answer; below is the state of ${time}.`,
  }),
  offline: { zh: '连接断了', en: 'The connection is lost' },
  offlineText: (time: string): Text => ({
    zh: `${time} 起没有连上。连上后这里自动更新。`,
    en: `No connection since ${time}. This updates by itself when it is back.`,
  }),
  offlineOlderText: (time: string): Text => ({
    zh: `下面是 ${time} 的情况，连上后自动更新。现在按下的操作不会执行。`,
    en: `Below is the state of ${time}; it updates when the connection is back. Acts pressed now are not carried out.`,
  }),
  again: { zh: '再试一次', en: 'Try again' },
  more: { zh: '再看一些', en: 'Show more' },
  loadingMore: { zh: '正在取…', en: 'Getting more…' },
  notDone: { zh: '没有办成', en: 'Not done' },
  unreachable: (time: string): Text => ({
    zh: `服务器没有回应（${time}）。再按一次，不会办两遍。`,
    en: `The server did not answer (${time}). Press again; it will not be done twice.`,
  }),
} as const satisfies Dictionary
