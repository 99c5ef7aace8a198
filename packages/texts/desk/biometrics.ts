import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const fingerTexts = {
  'right-thumb': { zh: '右手拇指', en: 'Right thumb' },
  'right-index': { zh: '右手食指', en: 'Right index finger' },
  'right-middle': { zh: '右手中指', en: 'Right middle finger' },
  'right-ring': { zh: '右手环指', en: 'Right ring finger' },
  'right-little': { zh: '右手小指', en: 'Right little finger' },
  'left-thumb': { zh: '左手拇指', en: 'Left thumb' },
  'left-index': { zh: '左手食指', en: 'Left index finger' },
  'left-middle': { zh: '左手中指', en: 'Left middle finger' },
  'left-ring': { zh: '左手环指', en: 'Left ring finger' },
  'left-little': { zh: '左手小指', en: 'Left little finger' },
} as const satisfies Dictionary

export const noFingerTexts = {
  missing: { zh: '手指缺失', en: 'Fingers missing' },
  injured: { zh: '手指受伤', en: 'Fingers injured' },
  worn: { zh: '指纹磨损，采不到', en: 'Prints worn off' },
  'cannot-move': { zh: '手指不能活动', en: 'Fingers cannot move' },
  'too-young': { zh: '年龄太小，采不清', en: 'Too young for a clear print' },
} as const satisfies Dictionary

export const signerTexts = {
  applicant: { zh: '申请人', en: 'Applicant' },
  guardian: { zh: '监护人', en: 'Guardian' },
  agent: { zh: '代办人', en: 'Agent' },
} as const satisfies Dictionary

export const biometricTexts = {
  title: { zh: '采集和签名', en: 'Fingerprints and signature' },
  thing: { zh: '采集情况', en: 'fingerprints and signature' },
  fingerprints: { zh: '指纹', en: 'Fingerprints' },
  signature: { zh: '申请表签名', en: 'Signature on the form' },
  required: { zh: '要采', en: 'Needed' },
  optional: { zh: '可不采', en: 'Optional' },
  signRequired: { zh: '要签', en: 'Needed' },
  signOptional: { zh: '可不签', en: 'Optional' },
  taken: { zh: '已采集', en: 'Taken' },
  noFinger: { zh: '采不了', en: 'None' },
  signed: { zh: '已签名', en: 'Signed' },
  outdated: { zh: '要重签', en: 'Sign again' },
  take: { zh: '采集指纹', en: 'Take prints' },
  takeAgain: { zh: '重新采集', en: 'Take again' },
  sign: { zh: '请签名', en: 'Sign' },
  signAgain: { zh: '重签', en: 'Sign again' },
  finger: (name: string, quality: number): Text => ({ zh: `${name} ${quality} 分`, en: `${name} ${quality}` }),
  simulatedDevice: { zh: '模拟设备', en: 'Simulated device' },
  simulatedText: {
    zh: '没有连接真的指纹仪。下面的结果是模拟的，不来自任何人的手指。',
    en: 'No real reader is connected. What follows is simulated and comes from nobody’s finger.',
  },
  signedBy: (signer: string, time: string): Text => ({ zh: `${signer}签，${time}`, en: `${signer}, ${time}` }),
  waiting: { zh: '请当事人把手指放上去', en: 'Ask the person to put the finger on the reader' },
  device: { zh: '设备', en: 'Device' },
  searching: { zh: '正在找设备…', en: 'Looking for devices…' },
  noDevice: { zh: '没有找到设备', en: 'No device was found' },
  capture: (finger: string): Text => ({ zh: `采集${finger}`, en: `Take: ${finger}` }),
  again: (finger: string): Text => ({ zh: `再采一次${finger}`, en: `Take again: ${finger}` }),
  capturing: { zh: '正在采集…', en: 'Reading…' },
  quality: (quality: number): Text => ({ zh: `质量 ${quality}`, en: `Quality ${quality}` }),
  good: { zh: '合格', en: 'Good' },
  poor: (least: number): Text => ({
    zh: `不够，要 ${least}，请擦干手指再采`,
    en: `Too poor, ${least} is needed: dry the finger`,
  }),
  cannot: { zh: '采不了指纹', en: 'No finger can be taken' },
  cannotWhy: { zh: '为什么采不了？', en: 'Why not?' },
  can: { zh: '改为采集', en: 'Take prints after all' },
  note: { zh: '说明', en: 'Note' },
  optionalWord: { zh: '可不填', en: 'Optional' },
  save: { zh: '保存', en: 'Save' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  back: { zh: '返回', en: 'Back' },
  twoFirst: { zh: '两个手指都合格才能保存', en: 'Two good fingers first' },
  whyFirst: { zh: '先选原因', en: 'Choose a reason first' },
  signTitle: { zh: '请在申请表上签名', en: 'Please sign the form' },
  reads: (service: string, name: string): Text => ({
    zh: `${name}申请：${service}`,
    en: `${name} applies for: ${service}`,
  }),
  truth: {
    zh: '以上填写的内容和交来的材料都是真的。',
    en: 'What is filled in here and the papers handed in are true.',
  },
  who: { zh: '谁签', en: 'Who signs' },
  glass: { zh: '签名框，用笔、手指或鼠标写', en: 'Box for the signature: pen, finger or mouse' },
  clear: { zh: '重写', en: 'Clear' },
  signAct: { zh: '签好了', en: 'Signed' },
  signFirst: { zh: '先在框里写下姓名', en: 'Write the name in the box first' },
} as const satisfies Dictionary
