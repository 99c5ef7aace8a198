import { type RefusalText, refusalText as text } from './refusal-text.ts'

/** Fingerprints and signatures at a window. */
export const biometricRefusalTexts: Readonly<Record<string, RefusalText>> = {
  'fingerprint-quality-low': text(
    '指纹质量不够',
    'Fingerprint too poor',
    '指纹质量不够，请擦干手指再采一次。',
    'The print is too poor. Please dry the finger and take it again.',
  ),
  'fingers-alike': text('两次同一个手指', 'The same finger twice', '请换一个手指。', 'Please use another finger.'),
  'too-old-for-exception': text(
    '年满 16 周岁',
    'Sixteen or older',
    '“年龄太小”只用于未满 16 周岁的人，请换一个原因。',
    '“Too young” is for people under sixteen. Please choose another reason.',
  ),
  'form-changed': text(
    '申请表有改动',
    'The form has changed',
    '申请表刚刚改过，请看过新的内容再签。',
    'The form has just changed. Please read it again and sign.',
  ),
  'signature-empty': text('没有签名', 'No signature', '请在框里写下姓名。', 'Please write the name in the box.'),
  'signer-unknown': text(
    '签名人不对',
    'Not a signer',
    '这件事不由这个人签名。',
    'This person does not sign for this matter.',
  ),
  'fingerprints-missing': text(
    '还没采集指纹',
    'Fingerprints missing',
    '还没采集指纹；采不了的，写明原因。',
    'Take the fingerprints first, or say why there are none.',
  ),
  'signature-missing': text('还没签名', 'Not signed', '请当事人在申请表上签名。', 'The form is not signed yet.'),
  'signature-outdated': text(
    '签名后改过',
    'Changed after signing',
    '申请表在签名以后改过，请重新签。',
    'The form was changed after it was signed. Please sign again.',
  ),
}
