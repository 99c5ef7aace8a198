import type { Dictionary } from '../dictionary.ts'

export const kioskFormTexts = {
  person: { zh: '申请人的信息', en: 'The applicant' },
  child: { zh: '孩子的信息', en: 'The child' },
  guardian: { zh: '陪同监护人的信息', en: 'The guardian' },
  name: { zh: '姓名', en: 'Name' },
  nameHint: { zh: '和证件上一样', en: 'As on the card' },
  nameEmpty: { zh: '请填姓名。', en: 'Enter the name.' },
  phone: { zh: '手机号', en: 'Mobile number' },
  phoneHint: { zh: '办理进度发短信到这个号码', en: 'Messages about this matter go to this number' },
  phoneChild: { zh: '家长手机号', en: "Parent's mobile number" },
  phoneEmpty: { zh: '请填手机号，11 位。', en: 'Enter the mobile number, 11 digits.' },
  guardianName: { zh: '监护人姓名', en: "Guardian's name" },
  guardianIdNumber: { zh: '监护人身份证号', en: "Guardian's identity number" },
  guardianIdHint: { zh: '18 位，和监护人的身份证一样', en: "18 characters, as on the guardian's card" },
  typing: { zh: '写名字', en: 'Writing the name' },
  typingText: {
    zh: '点一下姓名框，屏幕上会出键盘，可以拼音，也可以手写。',
    en: 'Touch the name field: a keyboard appears on the screen.',
  },
} as const satisfies Dictionary
