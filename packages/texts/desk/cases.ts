import type { CaseEventKind, CaseState } from '#contract/cases.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** Where a case stands, as a tag says it. */
export const caseStateTexts = {
  notified: { zh: '待补正', en: 'Papers missing' },
  refused: { zh: '不予受理', en: 'Refused' },
  accepted: { zh: '待审核', en: 'To review' },
  reviewed: { zh: '待审批', en: 'To decide' },
  approved: { zh: '制证中', en: 'Being made' },
  denied: { zh: '不予批准', en: 'Denied' },
  ready: { zh: '待领取', en: 'To hand over' },
  'handed-over': { zh: '已发证', en: 'Handed over' },
  returned: { zh: '已退件', en: 'Returned' },
  withdrawn: { zh: '视为撤回', en: 'Withdrawn' },
} as const satisfies Record<CaseState, Text>

export const caseEventTexts = {
  notified: { zh: '一次性告知', en: 'Told what is missing' },
  refused: { zh: '不予受理', en: 'Refused' },
  accepted: { zh: '受理', en: 'Accepted' },
  'review-agreed': { zh: '审核：同意', en: 'Review: agreed' },
  'review-disagreed': { zh: '审核：不同意', en: 'Review: disagreed' },
  approved: { zh: '批准', en: 'Approved' },
  denied: { zh: '不予批准', en: 'Denied' },
  'document-made': { zh: '证件做好，办结', en: 'Document made, finished' },
  'handed-over': { zh: '发证', en: 'Handed over' },
  posted: { zh: '寄出', en: 'Posted' },
  paused: { zh: '期限中止', en: 'Clocks stopped' },
  resumed: { zh: '期限恢复', en: 'Clocks running again' },
  extended: { zh: '延长期限', en: 'Limit extended' },
  supplied: { zh: '材料补来了', en: 'Paper supplied' },
  'promise-broken': { zh: '补来的材料不实', en: 'Paper proved false' },
  returned: { zh: '材料逾期没补，退件', en: 'Paper did not come: returned' },
  withdrawn: { zh: '材料逾期没补，视为撤回', en: 'Paper did not come: counts as withdrawn' },
  recounted: { zh: '按新日历重新计算', en: 'Counted again by a new calendar' },
} as const satisfies Record<CaseEventKind, Text>

/** What the case waits for. */
export const nextStepTexts = {
  notified: { zh: '等申请人把材料补来', en: 'Waiting for the missing papers' },
  refused: { zh: '已经不予受理', en: 'Refused: nothing more happens' },
  accepted: { zh: '等审核，由没有受理过的人办', en: 'Waiting for review by somebody who did not accept it' },
  reviewed: { zh: '等审批，由第三个人办', en: 'Waiting for the decision of a third person' },
  approved: { zh: '系统正在做证件', en: 'The document is being made' },
  denied: { zh: '已经不予批准', en: 'Denied: nothing more happens' },
  ready: { zh: '等申请人来领', en: 'Waiting to be handed over' },
  'handed-over': { zh: '已经发证', en: 'Handed over: finished' },
  returned: { zh: '已经退件', en: 'Returned: nothing more happens' },
  withdrawn: { zh: '已经视为撤回', en: 'Withdrawn: nothing more happens' },
} as const satisfies Record<CaseState, Text>

export const caseTexts = {
  // the list
  list: { zh: '案件清单', en: 'Cases' },
  listThing: { zh: '案件清单', en: 'the cases' },
  sortedBy: { zh: '按期限排，先到期的在前', en: 'Those due first come first' },
  filter: { zh: '按状态筛选', en: 'Filter by state' },
  all: { zh: '全部', en: 'All' },
  search: { zh: '按编号查', en: 'Find by number' },
  searchHint: {
    zh: '回执上的完整编号。按 / 跳到这里',
    en: 'The whole number on the receipt. Press / to come here',
  },
  searchHintNoKey: { zh: '回执上的完整编号', en: 'The whole number on the receipt' },
  find: { zh: '查', en: 'Find' },
  clear: { zh: '看全部', en: 'Show all' },
  empty: { zh: '这里现在没有案件', en: 'No cases here now' },
  emptyText: { zh: '有案件走到这一步，这里马上出现', en: 'Cases appear here as they reach this step' },
  notFound: { zh: '没有这个编号的案件', en: 'No case with this number' },
  notFoundText: {
    zh: '请对照回执再看一遍编号。不归您看的案件也查不到。',
    en: 'Please check the number on the receipt. Cases outside your scope are not found.',
  },
  promised: (date: string): Text => ({ zh: `承诺 ${date}`, en: `Promised ${date}` }),
  noClock: { zh: '不计时', en: 'No clock runs' },
  footNote: {
    zh: '期限以工作日计，数字是还剩的工作日',
    en: 'Dates are counted in working days; the number is what is left',
  },
  choose: { zh: '选一件案件', en: 'Choose a case' },
  chooseText: { zh: '↑ ↓ 移动，回车打开', en: '↑ ↓ move, Enter opens' },

  // one case
  thing: { zh: '案件', en: 'the case' },
  summary: (name: string, age: string, accepted: string): Text => ({
    zh: `${name}，${age}，${accepted}`,
    en: `${name}, ${age}, ${accepted}`,
  }),
  acceptedAt: (time: string): Text => ({ zh: `${time} 受理`, en: `accepted ${time}` }),
  notAccepted: { zh: '没有受理', en: 'not accepted' },
  check: { zh: '核对', en: 'Facts' },
  papers: { zh: '材料', en: 'Papers' },
  threePeople: { zh: '三个人办', en: 'Three people' },
  roleAccept: { zh: '受理', en: 'Accepted by' },
  roleReview: { zh: '审核', en: 'Reviewed by' },
  roleDecide: { zh: '审批', en: 'Decided by' },
  notYet: { zh: '还没办', en: 'Not yet' },
  you: (name: string): Text => ({ zh: `${name}（您）`, en: `${name} (you)` }),
  timeline: { zh: '经过', en: 'What happened' },
  system: { zh: '系统', en: 'System' },
  reason: { zh: '换证原因', en: 'Reason' },
  refusalGround: { zh: '理由', en: 'Ground' },
  refusalRemedy: { zh: '救济途径', en: 'Remedy' },
  visits: { zh: '来过大厅', en: 'Came to the hall' },
  visitDays: (n: number, days: string): Text => ({ zh: `${n} 次：${days}`, en: `${n}: ${days}` }),
  missingNote: { zh: '告知时说', en: 'Said with the notice' },

  // acts
  acts: { zh: '案件操作', en: 'What to do with the case' },
  opinion: { zh: '审核意见', en: 'Opinion' },
  opinionHint: { zh: '不同意必须写明意见', en: 'Needed when you disagree' },
  agree: { zh: '同意，送审批', en: 'Agree, send to decision' },
  disagree: { zh: '不同意，送审批', en: 'Disagree, send to decision' },
  opinionMissing: { zh: '先写审核意见', en: 'Write your opinion first' },
  approve: { zh: '批准', en: 'Approve' },
  deny: { zh: '不予批准', en: 'Deny' },
  handToApplicant: { zh: '发给本人', en: 'Hand to the applicant' },
  handToGuardian: { zh: '发给监护人', en: 'Hand to the guardian' },
  working: { zh: '正在办…', en: 'Working…' },
  saidAgreed: { zh: '已同意，送审批', en: 'Agreed and sent to decision' },
  saidDisagreed: { zh: '已写明不同意，送审批', en: 'Disagreement noted and sent to decision' },
  saidApproved: { zh: '已批准，正在做证件', en: 'Approved; the document is being made' },
  saidDenied: { zh: '已不予批准', en: 'Denied' },
  saidHandedOver: { zh: '已发证', en: 'Handed over' },
  denyTitle: { zh: '不予批准这件申请？', en: 'Deny this application?' },
  denyText: (number: string, name: string, service: string): Text => ({
    zh: `${number} ${name}，${service}。决定书会写明理由和救济途径，不能撤回。`,
    en: `${number}, ${name}, ${service}. The decision states the reason and the remedy and cannot be taken back.`,
  }),
  denyReason: { zh: '理由（市民会看到）', en: 'Reason (the citizen reads it)' },
  denyReasonHint: { zh: '写清依据和哪里不符合', en: 'Say what is not met, and by which rule' },
  denyReasonMissing: { zh: '先写理由', en: 'Write the reason first' },
  goBack: { zh: '回去再看', en: 'Go back' },
  denying: { zh: '正在办…', en: 'Denying…' },
} as const satisfies Dictionary
