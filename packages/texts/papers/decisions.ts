import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const missingNoticeTexts = {
  lead: (service: Text): Text => ({
    zh: `您申请办理的“${service.zh}”，材料还不齐或者不符合要求。需要补正的全部内容一次告知如下，补齐下列材料即可受理。`,
    en: `Your application for “${service.en}” lacks papers. This is the complete list; with all of them it is accepted.`,
  }),
  basis: {
    zh: '依据：行政许可法第三十二条第一款第四项（当场或者五日内一次告知需要补正的全部内容）。',
    en: 'Under Art. 32(1)(4) of the Administrative Licensing Law: everything that is missing is told at once.',
  },
  no: { zh: '序号', en: 'No.' },
  paper: { zh: '材料', en: 'Paper' },
  why: { zh: '为什么要补', en: 'Why' },
  where: { zh: '在哪里办、怎么补', en: 'Where to get it' },
  missing: { zh: '没有带来', en: 'Not brought' },
  notAcceptable: { zh: '不符合要求', en: 'Not acceptable' },
  bring: { zh: '带到大厅任一受理窗口', en: 'Bring it to any window of the hall' },
  handedIn: { zh: '原件交回', en: 'The original is handed in' },
  takenHere: { zh: '在大厅现场办，免费', en: 'Made in the hall, free of charge' },
  officerSays: { zh: '经办人说明', en: 'Note of the officer' },
  when: { zh: '什么时候补', en: 'By when' },
  whenBody: {
    zh: '没有规定最后日期。带齐以后到大厅重新取号；办理期限从受理那天的次日起算，现在不计时。',
    en: 'There is no last day. Come again with all of them and take a new ticket. The term counts from the day after acceptance and does not run now.',
  },
  remedies: { zh: '对本告知有不同意见', en: 'If you disagree' },
  remediesBody: {
    zh: '可以当场向值班长提出，或拨打 12345；认为不该要求某样材料的，请说明理由，我们当场答复。',
    en: 'Tell the duty officer at once, or call 12345. If you think a paper may not be asked for, say why and you get an answer on the spot.',
  },
  received: { zh: '申请人（签收）', en: 'Received by the applicant' },
  officer: { zh: '经办人', en: 'Officer' },
} as const satisfies Dictionary

export const decisionTexts = {
  refusalLead: (service: Text): Text => ({
    zh: `您申请办理的“${service.zh}”，经审查，决定不予受理。`,
    en: `Your application for “${service.en}” is not accepted.`,
  }),
  denialLead: (service: Text): Text => ({
    zh: `您申请办理的“${service.zh}”，经审查，决定不予批准。`,
    en: `Your application for “${service.en}” is not approved.`,
  }),
  reason: { zh: '理由', en: 'Reason' },
  explanation: { zh: '说明', en: 'Explanation' },
  basis: { zh: '依据', en: 'Legal basis' },
  remedy: { zh: '您可以这样办', en: 'What you can do' },
  procedure: {
    zh: '本决定依据行政许可法第三十二条、第三十八条作出，说明理由并告知救济途径。',
    en: 'Made under Arts. 32 and 38 of the Administrative Licensing Law, with its reason and the remedies.',
  },
  received: { zh: '申请人（签收）', en: 'Received by the applicant' },
} as const satisfies Dictionary
