import { type RefusalText, refusalText as text } from './refusal-text.ts'
import { biometricRefusalTexts } from './refusal-texts-biometrics.ts'
import { clockRefusalTexts } from './refusal-texts-clocks.ts'
import { intakeRefusalTexts } from './refusal-texts-intake.ts'
import { personRefusalTexts } from './refusal-texts-person.ts'
import { sourceRefusalTexts } from './refusal-texts-sources.ts'
import { ticketRefusalTexts } from './refusal-texts-tickets.ts'
import { uploadRefusalTexts } from './refusal-texts-uploads.ts'

/** Reason → title and sentence. `{name}` takes a fact of the refusal. */
export const refusalTexts: Readonly<Record<string, RefusalText>> = {
  ...biometricRefusalTexts,
  ...clockRefusalTexts,
  ...intakeRefusalTexts,
  ...personRefusalTexts,
  ...sourceRefusalTexts,
  ...ticketRefusalTexts,
  ...uploadRefusalTexts,
  'invalid-input': text('填写有误', 'Something is not right', '有几处要改：{fields}。', 'Please correct: {fields}.'),
  'malformed-body': text(
    '内容读不懂',
    'Cannot be read',
    '发来的内容不是完整的 JSON。',
    'What was sent is not complete JSON.',
  ),
  'unsupported-media-type': text(
    '类型不对',
    'Wrong type',
    '这里不收这种类型的内容。',
    'This kind of content is not taken here.',
  ),
  'body-too-large': text(
    '内容太大',
    'Too large',
    '发来的内容太大，没有保存。',
    'What was sent is too large; nothing was saved.',
  ),
  'not-found': text(
    '没有找到',
    'Not found',
    '没有这个内容，或者您不能看它。',
    'It does not exist, or you may not see it.',
  ),
  'not-signed-in': text(
    '请先登录',
    'Sign in first',
    '请先登录，或把设备登记好。',
    'Sign in first, or enrol this device.',
  ),
  'not-allowed': text('没有权限', 'Not allowed', '您的岗位不能做这件事。', 'Your role does not allow this.'),
  'wrong-origin': text(
    '来源不对',
    'Wrong origin',
    '这个请求不是从本系统的页面发出的。',
    'This request did not come from a page of this system.',
  ),
  'idempotency-key-missing': text(
    '缺少请求编号',
    'Key missing',
    '写操作要带 Idempotency-Key（16–64 位）。',
    'A write needs an Idempotency-Key of 16–64 characters.',
  ),
  'idempotency-key-reused': text(
    '请求编号用过了',
    'Key already used',
    '同一个 Idempotency-Key 已用于别的内容。',
    'This Idempotency-Key was used for something else.',
  ),
  'notice-settled': text(
    '已经有结果',
    'Already settled',
    '这条消息还在发，或者已经有结果，不用再处理。',
    'This message is still being sent, or is settled: there is nothing to do.',
  ),
  'unsubscribe-link-unknown': text(
    '链接不对',
    'Unknown link',
    '这个退订链接不完整，或者不是我们发的。请从邮件里再点一次。',
    'This link is not complete, or not ours. Please open it from the message again.',
  ),
  'no-telephone': text(
    '没有电话号码',
    'No telephone number',
    '这条消息发往邮箱，没有电话号码。',
    'This message goes to a mailbox: it has no telephone number.',
  ),
  'no-gateway': text(
    '没有接网关',
    'No gateway',
    '这个通道没有接网关，发不出去。请接好网关，或者打电话告知。',
    'No gateway is connected for this channel. Connect one, or tell the reader by telephone.',
  ),
  'too-many-requests': text(
    '太频繁',
    'Too many requests',
    '操作太频繁，请一分钟后再试。',
    'Too many attempts. Try again in a minute.',
  ),
  'version-conflict': text(
    '别人刚改过',
    'Changed meanwhile',
    '这件事刚被别人处理过，请看最新的内容。',
    'Somebody else has just changed this. Look at the newest version.',
  ),
  'shutting-down': text(
    '正在停机',
    'Shutting down',
    '服务器正在停机，请稍后再试。',
    'The server is shutting down. Try again later.',
  ),
  'internal-error': text(
    '系统出错',
    'Something broke',
    '系统出错，没有保存。请再试一次。',
    'Something broke and nothing was saved. Please try again.',
  ),

  'wrong-credentials': text(
    '登录不成功',
    'Not signed in',
    '账号、密码或动态码不对。',
    'Account, password or one-time code is wrong.',
  ),
  'code-already-used': text(
    '动态码用过了',
    'Code already used',
    '这个动态码用过了，请等下一个。',
    'This one-time code was used. Wait for the next one.',
  ),
  'account-locked': text(
    '账号已锁定',
    'Account locked',
    '错得太多，账号锁定 15 分钟。',
    'Too many wrong attempts: locked for 15 minutes.',
  ),
  'same-person': text(
    '须由别人办理',
    'Another person must do this',
    '受理、审核、审批须是不同的人，这件由您经手过。',
    'Acceptance, review and approval are three people. You have acted on this case.',
  ),

  'code-unknown': text(
    '登记码不对',
    'Code unknown',
    '没有这个登记码，请对照管理员给的 8 位数字。',
    'No such code. Check the 8 digits the administrator gave you.',
  ),
  'code-expired': text(
    '登记码过期',
    'Code expired',
    '登记码已过期或用过，请管理员再发一个。',
    'The code has expired or was used. Ask the administrator for a new one.',
  ),
  'device-retired': text('设备停用', 'Device retired', '这台设备已停用。', 'This device is retired.'),

  'guardian-required': text(
    '要监护人',
    'A guardian is needed',
    '孩子由监护人代为申请，请选哪位监护人来。',
    'A guardian applies on behalf of the child. Please choose which one comes.',
  ),
  'guardian-not-adult': text(
    '监护人未成年',
    'Guardian not of age',
    '监护人要满 18 周岁。',
    'The guardian must be 18 or older.',
  ),
  'guardian-same-person': text(
    '同一个号码',
    'The same number',
    '这个证件号码前面已经填过，监护人要填自己的。',
    'This number stands on the form already. The guardian gives their own.',
  ),
  'too-early': text(
    '还没到换领的日子',
    'Not yet renewable',
    '旧证件 {opens} 起可以换。损坏或信息变更的，可以到窗口说明。',
    'Renewal opens on {opens}. If the document is damaged or your details changed, a window can help.',
  ),
  'card-expiry-required': text(
    '缺少有效期',
    'Expiry date missing',
    '请填旧证件的有效期，看证件上的日期。',
    'Enter the expiry date that stands on the old document.',
  ),
  'card-long-term': text(
    '长期有效',
    'Valid for life',
    '这张证件长期有效，不会到期。损坏或信息变更可以换领。',
    'This document is valid for life and does not expire. It is renewed when damaged or changed.',
  ),
  'photo-unknown': text(
    '没有这张照片',
    'Photo not found',
    '没有找到照片，请再拍一次。',
    'The photo was not found. Please take it again.',
  ),
  'photo-required': text('缺少照片', 'Photo missing', '请先拍照或上传照片。', 'Take or upload a photo first.'),
  'consent-required': text(
    '需要您同意',
    'Consent needed',
    '请先同意为办这件事使用您的信息。',
    'Please agree to the use of your data for this matter.',
  ),

  'material-unchecked': text('还没核对完', 'Not all checked', '先核对：{materials}。', 'Check first: {materials}.'),
  'material-missing': text('材料不齐', 'Papers missing', '还差：{materials}。', 'Still missing: {materials}.'),
  'material-unknown': text(
    '清单里没有',
    'Not on the list',
    '清单里没有这份材料：{materials}。',
    'Not on the list: {materials}.',
  ),
  'old-card-not-handed-in': text(
    '旧证没有交回',
    'Old card not handed in',
    '换领要先交回旧证（居民身份证法第十一条）。',
    'The old card must be handed in first (Identity Card Law, Art 11).',
  ),
  'nothing-missing': text(
    '材料齐全',
    'Nothing is missing',
    '材料都齐，不用告知补正。',
    'Everything is in order; there is nothing to tell.',
  ),
  'wrong-state': text(
    '现在不能做',
    'Not possible now',
    '这个案件现在不能做这一步。',
    'This step is not possible for this case now.',
  ),
  'already-decided': text(
    '已有结果',
    'Already decided',
    '这份申请已经有结果。',
    'This application already has an outcome.',
  ),
  'reason-required': text(
    '要写理由',
    'A reason is needed',
    '请写明理由，市民会看到。',
    'Write the reason; the citizen will read it.',
  ),
  'refusal-reason-unknown': text(
    '没有这个理由',
    'Unknown reason',
    '请从清单里选理由。',
    'Choose a reason from the list.',
  ),
  'calendar-missing': text(
    '日历待公布',
    'Calendar not published',
    '办结日期落在国务院还没公布的年份，暂不推算。',
    'The date falls in a year whose calendar is not published; no date is guessed.',
  ),
  'purpose-note-required': text(
    '要写用途',
    'A purpose is needed',
    '选“其他”时请写明用途。',
    'For “other”, write the purpose.',
  ),

  'not-for-post': text(
    '不是邮寄',
    'Not by post',
    '这件选的是到大厅领取，没有寄送地址。',
    'This one is collected at the hall; there is no address.',
  ),
  'proxy-required': text(
    '要写代领人',
    'Name the proxy',
    '请写代领人的姓名和身份证号，并核对委托书。',
    'Enter the name and identity number of the proxy, and see the power of attorney.',
  ),
  'proxy-invalid': text(
    '身份证号不对',
    'Number not valid',
    '代领人的身份证号不对，请对照证件再看一遍。',
    'The identity number of the proxy is not valid. Please compare it with the card.',
  ),
  'receiver-phone-invalid': text(
    '手机号不对',
    'Phone not valid',
    '收件人的手机号不对，快递要用它联系。',
    'The phone of the receiver is not valid; the carrier needs it.',
  ),
  'already-printed': text(
    '已经打印过',
    'Already printed',
    '这份文书已经打印过。再打一份请用“补打”，并写明原因。',
    'This document was printed before. To print it again say why.',
  ),
  'not-printed-yet': text(
    '还没打印过',
    'Not printed yet',
    '这份文书还没打印过，直接打印就可以。',
    'This document was not printed yet: just print it.',
  ),
  'print-note-required': text(
    '要写说明',
    'A note is needed',
    '选“其他”时请写清补打的原因。',
    'For another reason, write which one.',
  ),
  'no-slip': text(
    '没有小票',
    'No slip',
    '这份文书只有整页的，没有小票。',
    'This document exists as pages only, not as a slip.',
  ),
  'document-unknown': text('没有这份文书', 'Unknown document', '没有这份文书。', 'There is no such document.'),
  'case-or-code-unknown': text(
    '没有查到',
    'Not found',
    '案件编号或查询码不对。请对照短信再看一遍。',
    'The case number or the code is wrong. Please check the message.',
  ),
  'no-document-yet': text('还没办好', 'Not ready yet', '证件还没办好。', 'The document is not ready yet.'),
  'rating-not-open': text(
    '还不能评价',
    'Not open for rating',
    '办结以后才能评价。',
    'You can rate once the matter is finished.',
  ),
  'already-rated': text(
    '已经评价过',
    'Already rated',
    '这次服务已经评价过，评价不能更改。',
    'This service has been rated; a rating cannot be changed.',
  ),
  'rating-expired': text('评价期已过', 'Rating closed', '评价期已过。', 'The time for rating has passed.'),
  'staff-device': text(
    '不能在工作电脑上评价',
    'Not on a staff device',
    '工作人员的电脑不能评价。',
    'A rating cannot be given from a staff device.',
  ),
}
