import { type RefusalText, refusalText as text } from './refusal-text.ts'

/** Why an internal source is not asked, or its answer not taken. */
export const sourceRefusalTexts: Readonly<Record<string, RefusalText>> = {
  'no-source-for-paper': text(
    '不能内部核验',
    'Cannot be confirmed',
    '这份材料没有可以核验的来源，请看原件。',
    'No internal source can confirm this paper. Look at the paper itself.',
  ),
  'source-not-connected': text(
    '来源还没接通',
    'Source not connected',
    '这个来源还没接到本厅，请看原件。',
    'This source is not connected to the hall. Look at the paper itself.',
  ),
  'not-confirmed': text(
    '没有核验结果',
    'Not confirmed',
    '没有来源确认过：{materials}。请先核验，或者看原件。',
    'No source has confirmed: {materials}. Ask it, or look at the paper.',
  ),
  'answer-not-signed': text(
    '签名不对',
    'Signature wrong',
    '这封答复没有来源的签名，或者已经过时。',
    'This answer is not signed by its source, or is too old.',
  ),
  'answer-not-readable': text(
    '答复读不懂',
    'Answer not readable',
    '答复要写明 requestId、result（confirmed 或 refused）和 reference。',
    'An answer names requestId, result (confirmed or refused) and reference.',
  ),
}
