import type { CollectionState } from '#contract/collection.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

/** Where a finished document stands, as a tag says it. */
export const collectionStateTexts = {
  waiting: { zh: '等本人来领', en: 'Waiting' },
  uncollected: { zh: '逾期未领', en: 'Uncollected' },
  'to-post': { zh: '待寄出', en: 'To post' },
  posted: { zh: '已寄出', en: 'Posted' },
} as const satisfies Record<CollectionState, Text>

export const collectionTexts = {
  // chosen at the window
  title: { zh: '领取', en: 'Collection' },
  question: { zh: '办好以后怎么领？', en: 'How is it collected?' },
  pickUp: { zh: '到大厅领取', en: 'At the hall' },
  post: { zh: '邮寄', en: 'By post' },
  postDetail: { zh: '邮费到付', en: 'The receiver pays' },
  receiver: { zh: '收件人', en: 'Receiver' },
  phone: { zh: '收件人手机', en: 'Phone of the receiver' },
  address: { zh: '收件地址', en: 'Address' },
  addressHint: { zh: '省市区、街道、门牌', en: 'Province, city, district, street, number' },
  incomplete: { zh: '先填好收件人、手机和地址', en: 'First fill in receiver, phone and address' },

  // on the case
  byPost: (address: string): Text => ({ zh: `邮寄：${address}`, en: `By post: ${address}` }),
  atHall: { zh: '到大厅领取', en: 'At the hall' },
  openAddress: { zh: '看寄送地址', en: 'Open the address' },
  openingAddress: { zh: '正在打开…', en: 'Opening…' },
  addressRecorded: { zh: '查看会记录。只用来写面单。', en: 'The look is recorded. For the label only.' },
  handToProxy: { zh: '发给代领人', en: 'Hand to a proxy' },
  proxyTitle: { zh: '发给代领人？', en: 'Hand to a proxy?' },
  proxyText: (number: string, name: string): Text => ({
    zh: `${number} ${name}。核对代领人的身份证和委托书原件。`,
    en: `${number}, ${name}. See the proxy's identity card and the power of attorney.`,
  }),
  proxyName: { zh: '代领人姓名', en: 'Name of the proxy' },
  proxyNumber: { zh: '代领人身份证号', en: 'Identity number of the proxy' },
  proxySeen: { zh: '委托书看过了，写明了代领这份证件', en: 'I have seen the power of attorney for this document' },
  proxyMissing: { zh: '先填姓名和身份证号，并看过委托书', en: 'First name, number, and the power of attorney' },
  postAct: { zh: '寄出', en: 'Post' },
  postTitle: { zh: '登记寄出？', en: 'Record the posting?' },
  postText: (number: string, receiver: string): Text => ({
    zh: `${number}，寄给${receiver}。单号会发短信给申请人，寄出以后不能撤回。`,
    en: `${number}, to ${receiver}. The number goes to the applicant by message; it cannot be taken back.`,
  }),
  carrier: { zh: '快递公司', en: 'Carrier' },
  carrierDefault: { zh: '中国邮政', en: 'China Post' },
  tracking: { zh: '快递单号', en: 'Tracking number' },
  trackingHint: { zh: '字母和数字，照面单填', en: 'Letters and digits, as on the label' },
  trackingMissing: { zh: '先填快递公司和单号', en: 'First carrier and tracking number' },
  goBack: { zh: '回去再看', en: 'Go back' },
  working: { zh: '正在办…', en: 'Working…' },
  saidPosted: { zh: '已登记寄出', en: 'Posting recorded' },
  saidHandedOver: { zh: '已发证', en: 'Handed over' },
  postedWith: (carrier: string, tracking: string): Text => ({
    zh: `已寄出：${carrier} ${tracking}`,
    en: `Posted: ${carrier} ${tracking}`,
  }),
  collectedBy: (who: string): Text => ({ zh: `已领取：${who}`, en: `Collected by ${who}` }),
  applicant: { zh: '本人', en: 'the applicant' },
  guardian: { zh: '监护人', en: 'the guardian' },
  proxyOf: (name: string, number: string): Text => ({
    zh: `代领人 ${name}（${number}）`,
    en: `a proxy, ${name} (${number})`,
  }),

  // the list
  list: { zh: '待领取', en: 'To collect' },
  listThing: { zh: '待领取清单', en: 'the list' },
  sortedBy: { zh: '等得最久的在前', en: 'Those waiting longest come first' },
  filter: { zh: '按状态筛选', en: 'Filter by state' },
  all: { zh: '全部在等的', en: 'All that wait' },
  number: { zh: '编号', en: 'Number' },
  applicantName: { zh: '申请人', en: 'Applicant' },
  service: { zh: '事项', en: 'Service' },
  since: { zh: '办好日期', en: 'Ready since' },
  days: { zh: '等了', en: 'Waiting for' },
  daysOf: (n: number): Text => ({ zh: `${n} 天`, en: n === 1 ? '1 day' : `${n} days` }),
  state: { zh: '状态', en: 'State' },
  reminded: { zh: '提醒', en: 'Reminders' },
  remindedTimes: (n: number): Text => (n === 0 ? { zh: '没有', en: 'none' } : { zh: `${n} 次`, en: `${n}` }),
  empty: { zh: '没有在等的证件', en: 'Nothing waits to be collected' },
  emptyText: { zh: '证件办好，这里马上出现', en: 'Documents appear here as they are ready' },
} as const satisfies Dictionary
