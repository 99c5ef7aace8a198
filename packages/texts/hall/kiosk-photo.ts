import type { Dictionary } from '../dictionary.ts'

export const kioskPhotoTexts = {
  title: { zh: '交一张证件照', en: 'Add a photo' },
  label: { zh: '证件照', en: 'Photo' },
  hint: { zh: 'JPG 或 PNG，至少 358×441 像素', en: 'JPG or PNG, at least 358×441 pixels' },
  choose: { zh: '选一张照片', en: 'Choose a photo' },
  openCamera: { zh: '用摄像头拍', en: 'Use the camera' },
  shoot: { zh: '拍照', en: 'Take the photo' },
  closeCamera: { zh: '不拍了', en: 'Close the camera' },
  change: { zh: '换一张', en: 'Take another' },
  alt: { zh: '您的证件照', en: 'Your photo' },
  noCamera: {
    zh: '摄像头打不开。可以选一张照片，或者到窗口拍。',
    en: 'The camera cannot be opened. Choose a photo, or have it taken at the window.',
  },
  starting: { zh: '正在打开…', en: 'Starting…' },
  look: { zh: '请自己先看看', en: 'Please look at it first' },
  lookFace: { zh: '正对镜头，露出双耳和眉毛', en: 'Facing the camera, ears and brows free' },
  lookEyes: { zh: '眼睛睁开，嘴闭上', en: 'Eyes open, mouth closed' },
  lookGround: { zh: '白色背景，没有影子', en: 'White background, no shadow' },
  lookHonest: {
    zh: '机器只查尺寸和格式。合不合格，窗口当场告诉您，重拍免费。',
    en: 'The machine checks size and format only. The window tells you at once whether it will do; another is free.',
  },
  notHere: { zh: '不想在这里拍？', en: 'Not here?' },
  notHereText: { zh: '到窗口由工作人员拍，一样免费。', en: 'The staff take it at the window, also free.' },
  onlyThis: { zh: '照片只用于这次办证', en: 'For this document only' },
  onlyThisText: { zh: '离开或超时后，本机立即删除。', en: 'This machine deletes it when you leave.' },
  onlyThisTextElsewhere: { zh: '没有提交的，24 小时内删除。', en: 'What is not submitted is deleted within 24 hours.' },
  atWindow: { zh: '到窗口拍', en: 'At the window' },
  next: { zh: '下一步，去核对', en: 'Next: check' },
  uploading: { zh: '正在检查照片…', en: 'Checking the photo…' },
  missing: {
    zh: '先拍照或选一张照片；不在这里拍的，按“到窗口拍”',
    en: 'Take or choose a photo, or press "At the window"',
  },
} as const satisfies Dictionary
