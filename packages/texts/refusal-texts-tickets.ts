import { type Lang, pick } from './lang.ts'
import { type RefusalText, refusalText as text } from './refusal-text.ts'

/** Why something is not possible with a ticket or a window. The desk carries these from its first look, and no others. */
export const ticketRefusalTexts = {
  'queue-unknown': text('没有这个队', 'Unknown queue', '没有这个队列。', 'There is no such queue.'),
  'queue-empty': text('没有人在等', 'Nobody is waiting', '现在没有人在等。', 'Nobody is waiting now.'),
  'window-unknown': text('没有这个窗口', 'Unknown window', '没有这个窗口。', 'There is no such window.'),
  'window-taken': text('窗口有人', 'Window taken', '这个窗口已经有人。', 'Somebody already sits at this window.'),
  'window-not-open': text('窗口没开', 'Window not open', '请先坐到窗口，开始服务。', 'Sit down at the window first.'),
  'not-your-window': text(
    '不是您的窗口',
    'Not your window',
    '这个号不在您的窗口。',
    'This ticket is not at your window.',
  ),
  'ticket-in-hand': text('手上还有号', 'A ticket is in hand', '先办完手上的号。', 'Finish the ticket in hand first.'),
  'already-called': text('已经叫走', 'Already called', '这个号已经叫过了。', 'This ticket has already been called.'),
  'not-called-yet': text('还没叫号', 'Not called yet', '这个号还没叫。', 'This ticket has not been called yet.'),
  'not-started-yet': text('还没开始办理', 'Not started yet', '先点“开始办理”。', 'Press “Start” first.'),
  'already-finished': text('已经办完', 'Already finished', '这个号已经办完。', 'This ticket is already finished.'),
  'outcome-missing': text(
    '还没有结果',
    'No outcome yet',
    '先受理、一次性告知或不予受理，再结束。',
    'Accept, tell what is missing, or refuse; then finish.',
  ),
  'already-in-line': text(
    '已经在排队',
    'Already in line',
    '这件事已经在排队了，不用再取号。',
    'This matter stands in line already; no other ticket is needed.',
  ),
  'service-unknown': text('没有这个事项', 'Unknown service', '这里不办这个事项。', 'This service is not offered here.'),
  'ticket-not-serving': text('还没开始办理', 'Not being served', '先点“开始办理”。', 'Press “Start” first.'),
  'window-paused': text('窗口暂停', 'Window paused', '窗口暂停着，先恢复服务。', 'The window is paused. Resume first.'),
  'not-paused': text('没有暂停', 'Not paused', '这个窗口没有暂停。', 'This window is not paused.'),
  'relief-not-offered': text(
    '没有请人接班',
    'No relief asked for',
    '这个窗口没有请人接班，或者刚刚有变化，请再看一次。',
    'Nobody asked for relief here, or something has just changed. Please look again.',
  ),
  'window-closed': text(
    '窗口没有开',
    'Window closed',
    '那个窗口没有人，换一个。',
    'Nobody sits at that window. Choose another.',
  ),
  'already-there': text('已经在那里', 'Already there', '这个号已经在那里。', 'This ticket is already there.'),
} as const satisfies Record<string, RefusalText>

/** The sentence of one of them; a reason of tickets without a sentence does not compile. */
export function ticketReasonSentence(reason: keyof typeof ticketRefusalTexts, lang: Lang): string {
  return pick(ticketRefusalTexts[reason].sentence, lang)
}
