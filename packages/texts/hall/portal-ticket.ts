import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'
import { peopleText } from './people.ts'

export const portalTicketTexts = {
  bar: { zh: '我的号', en: 'My ticket' },
  number: { zh: '您的号码', en: 'Your number' },
  ahead: { zh: '前面还有', en: 'Ahead of you' },
  people: peopleText,
  nobody: { zh: '没有人', en: 'nobody' },
  nextIsYou: { zh: '下一位就是您', en: 'You are next' },
  seat: { zh: '请坐着等，叫到时这里会变', en: 'Take a seat; this page changes when you are called' },
  waitingTitle: { zh: '正在排队', en: 'In the line' },
  calledTitle: (window: number): Text => ({ zh: `请到 ${window} 号窗口`, en: `Please go to window ${window}` }),
  calledText: { zh: '现在就去，带好材料', en: 'Go now, with your papers' },
  servingTitle: (window: number): Text => ({ zh: `正在 ${window} 号窗口办`, en: `Being served at window ${window}` }),
  servingText: { zh: '办完以后，结果会发短信', en: 'The outcome comes in a message' },
  servingTitleBare: { zh: '正在办', en: 'Being served' },
  sentTitle: (window: number): Text => ({
    zh: `请等 ${window} 号窗口叫您`,
    en: `Window ${window} will call you`,
  }),
  outsideTitle: (place: string): Text => ({ zh: `请到${place}`, en: `Please go to: ${place}` }),
  outsideText: (remedy: string): Text => ({ zh: remedy, en: remedy }),
  finishedTitle: { zh: '这个号已经办完', en: 'This ticket is finished' },
  finishedText: {
    zh: '结果会发短信，用短信里的编号查进度。',
    en: 'A message tells the outcome; check it with its number.',
  },
  missedTitle: { zh: '过号了', en: 'Your call was missed' },
  missedText: {
    zh: '叫到时您不在。请到导办台，工作人员帮您。',
    en: 'You were not there when called. Please ask at the guide desk.',
  },
  expiredTitle: { zh: '这个号过期了', en: 'This ticket has expired' },
  expiredText: {
    zh: '号只在取号当天有效。请重新取号。',
    en: 'A ticket is good for the day it was drawn. Please draw a new one.',
  },
  tagCalled: { zh: '叫到了', en: 'called' },
  tagServing: { zh: '办理中', en: 'being served' },
  tagFinished: { zh: '已办完', en: 'finished' },
  tagMissed: { zh: '已过号', en: 'missed' },
  tagExpired: { zh: '已过期', en: 'expired' },
  queue: { zh: '排哪一队', en: 'Queue' },
  hall: { zh: '在哪里', en: 'Where' },
  drawnAt: { zh: '取号时间', en: 'Drawn at' },
  live: { zh: '每 5 秒更新一次', en: 'Updates every 5 seconds' },
  stale: (time: string): Text => ({
    zh: `连不上，下面是 ${time} 的情况`,
    en: `No connection; this is the state of ${time}`,
  }),
  none: { zh: '请扫小票上的二维码', en: 'Scan the code on your ticket' },
  noneText: {
    zh: '扫了以后，这里显示前面还有几位、到几号窗口。',
    en: 'This page then shows how many are ahead and which window calls you.',
  },
  unknown: { zh: '没有找到这个号', en: 'This ticket was not found' },
  unknownText: {
    zh: '号码当天有效。请再扫一次小票，或到导办台。',
    en: 'A ticket is valid on its day. Scan it again, or ask at the guide desk.',
  },
  loading: { zh: '正在看您排到哪了…', en: 'Looking for your place in the line…' },
} as const satisfies Dictionary
