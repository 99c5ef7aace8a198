import { type RefusalText, refusalText as text } from './refusal-text.ts'

/** Why a clock is not stopped, started again, or given more time; why a paper is not promised, or not taken later. */
export const clockRefusalTexts: Readonly<Record<string, RefusalText>> = {
  'pause-ground-unknown': text(
    '没有这个事由',
    'No such ground',
    '法律没有规定这个事由可以不计入期限。',
    'The law names no such ground for time that is not counted.',
  ),
  'already-paused': text(
    '已经中止',
    'Already stopped',
    '期限已经中止，先恢复再说。',
    'The clocks are stopped already.',
  ),
  'case-paused': text(
    '期限中止中',
    'Clocks stopped',
    '期限还在中止，恢复以后才能审核、审批。',
    'The clocks are stopped. Let them run again before it is reviewed or decided.',
  ),
  'not-paused': text('没有中止', 'Not stopped', '期限没有中止，不用恢复。', 'The clocks are running.'),
  'pause-not-yet': text(
    '日期还没到',
    'Not yet',
    '只能写到今天为止，不能写以后的日子。',
    'Only days up to today can be written.',
  ),
  'pause-before-acceptance': text(
    '早于受理',
    'Before acceptance',
    '期限从受理那天起算，不能中止更早的日子。',
    'The clocks began at acceptance: no earlier day can be stopped.',
  ),
  'pause-ends-before-it-begins': text(
    '结束早于开始',
    'Ends before it begins',
    '最后一天不能早于中止的第一天。',
    'The last day cannot lie before the first.',
  ),
  'pauses-overlap': text(
    '和上一次重叠',
    'Overlaps',
    '这一天已经在上一次中止里了。',
    'That day lies in an earlier pause.',
  ),
  'already-extended': text('已经延长过', 'Extended already', '期限只能延长一次。', 'A limit is extended once only.'),
  'extension-without-basis': text(
    '没有依据延长',
    'No basis',
    '这个事项的期限不按工作日算，行政许可法第四十二条不适用。',
    'This limit is not counted in working days, so Art 42 of the Administrative Licensing Law does not apply.',
  ),
  'term-over': text(
    '期限已过',
    'Limit has passed',
    '期限过了就不能再延长。',
    'A limit that has passed is not extended.',
  ),
  'not-deferrable': text(
    '不能容缺',
    'Cannot follow later',
    '{materials}不能容缺，今天要有。',
    'Needed today, cannot follow later: {materials}.',
  ),
  'deferral-not-here': text(
    '这里不办容缺',
    'Not here',
    '本厅没有开容缺受理。',
    'This hall accepts nothing with papers missing.',
  ),
  'deferral-blocked': text(
    '暂不能容缺',
    'No longer trusted',
    '申请人上次承诺没有兑现，信用修复以前不能容缺受理；可以一次性告知。',
    'An earlier promise was not kept. Until that is restored, tell what is missing instead.',
  ),
  'commitment-missing': text(
    '还没签承诺',
    'Not signed yet',
    '请申请人看过通知，签好承诺书。',
    'The applicant has to read the notice and sign the promise.',
  ),
  'nothing-owed': text(
    '没有欠交的材料',
    'Nothing is owed',
    '没有承诺以后补交的材料。',
    'No paper was promised for later.',
  ),
  'supply-owed': text(
    '材料还没补齐',
    'Papers still owed',
    '承诺补交的材料还没有补齐，补齐以后才能审批。',
    'Promised papers have not come; it is decided when they are there.',
  ),
  'target-past': text(
    '日期已过',
    'Already past',
    '需要的日期不能早于今天。',
    'The day it is needed by cannot lie before today.',
  ),
}
