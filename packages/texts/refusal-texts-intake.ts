import { type RefusalText, refusalText as text } from './refusal-text.ts'

/** Refusals of the filling-in, by reason. */
export const intakeRefusalTexts: Readonly<Record<string, RefusalText>> = {
  'passport-invalid': text(
    '护照号码不对',
    'Passport number wrong',
    '护照号码不对，请对照护照资料页再看一遍。',
    'The passport number is not right. Please check it against the data page.',
  ),
  'birth-certificate-invalid': text(
    '出生证编号不对',
    'Certificate number wrong',
    '出生医学证明编号是 1 个字母加 9 位数字，请再看一遍。',
    'The number of a birth certificate is one letter and nine digits. Please check it.',
  ),
  'born-required': text(
    '要出生日期',
    'Date of birth needed',
    '请填写出生日期，不能晚于今天。',
    'Please give the date of birth; it cannot be after today.',
  ),
  'country-required': text(
    '要国籍',
    'Nationality needed',
    '请选择护照的签发国家或地区。',
    'Please choose the country or region that issued the passport.',
  ),
  'phone-required': text(
    '要手机号',
    'Mobile number needed',
    '请填写手机号，办理进度会发到这个号码。没有手机，请到导办台。',
    'Please give a mobile number for messages. Without one, the guide desk helps you.',
  ),
  'second-guardian-required': text(
    '还要另一位监护人',
    'The other parent is needed',
    '这件事要父母双方一起申请，请填写另一位的姓名和证件号码。',
    'Both parents apply for this. Please give name and document number of the other.',
  ),
  'agent-required': text(
    '要代办人',
    'An agent is needed',
    '请填写代办人的姓名和证件号码。',
    'Please give name and document number of the agent.',
  ),
  'agent-not-allowed': text(
    '不能代办',
    'Not by an agent',
    '这件事要本人来办，不能代办。',
    'This has to be done in person, not by an agent.',
  ),
  'agent-not-adult': text('代办人未成年', 'Agent not of age', '代办人要满 18 周岁。', 'The agent must be 18 or older.'),
  'agent-same-person': text(
    '代办人就是本人',
    'Agent is the applicant',
    '代办人和办证人是同一个人，请选“本人办”。',
    'Agent and applicant are the same person. Please choose “in person”.',
  ),
  obstacle: text(
    '暂时不能办',
    'Not possible as it is',
    '按您的情况现在还不能办，原因和办法在页面上。',
    'It cannot be done as things are; the page says why and what to do.',
  ),
  'answer-missing': text(
    '还有一题没回答',
    'A question is open',
    '还有一题没有回答，请回答后再继续。',
    'One question has no answer yet. Please answer it to go on.',
  ),
  'answer-unknown': text(
    '回答不对',
    'Answer not known',
    '这个回答不在可选的范围里，请重新选。',
    'This answer is not one of the choices. Please choose again.',
  ),
  'field-missing': text('还有一项没填', 'A field is empty', '“{label}”还没有填。', '“{labelEn}” is still empty.'),
  'field-unknown': text(
    '多了一项',
    'Unknown field',
    '表上没有这一项，请刷新页面后再填。',
    'The form has no such field. Please reload the page.',
  ),
  'field-invalid': text(
    '有一项不对',
    'A field is wrong',
    '“{label}”填得不对，请再看一遍。',
    '“{labelEn}” is not right. Please check it.',
  ),
  'scan-unknown': text(
    '没有这份材料照片',
    'Unknown scan',
    '这张材料照片找不到了，请重新拍一张。',
    'This picture of a paper is gone. Please take it again.',
  ),
  'queues-differ': text(
    '要分开取号',
    'Two tickets needed',
    '这几件事在不同的窗口办，请分开取号。',
    'These matters are done at different windows. Please take a ticket for each.',
  ),
  'draft-unknown': text(
    '接不上',
    'Cannot be continued',
    '二维码或者接续码不对，或者已经过期。请再看一遍，或者重新填写。',
    'The code is wrong or has expired. Please check it, or fill in again.',
  ),
  'check-in-unknown': text(
    '没有这个预申请',
    'Filing not found',
    '没有这个预申请码，或者已经过期。请再看一遍，也可以到导办台。',
    'This code is unknown or has expired. Check it, or go to the guide desk.',
  ),
  'already-checked-in': text(
    '已经取过号',
    'Ticket already drawn',
    '已经取过号：{number}。号票丢了，请到导办台。',
    'A ticket is drawn already: {number}. If it is lost, go to the guide desk.',
  ),
  'door-code-wrong': text(
    '到厅码不对',
    'Door code wrong',
    '到厅码不对，请看大厅屏幕上今天的 4 位码。',
    "The door code is wrong. Today's four characters are on the board in the hall.",
  ),
}
