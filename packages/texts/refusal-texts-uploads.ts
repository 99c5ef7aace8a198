import type { Text } from './lang.ts'
import { type RefusalText, refusalText as text } from './refusal-text.ts'

/** By what the content was found to be. */
const whatItIs = {
  unknown: {
    zh: '这个文件不是 JPEG 或 PNG 图片，没有保存。请拍一张，或另选一张。',
    en: 'This file is not a JPEG or PNG picture; it was not saved. Take one, or choose another.',
  },
  heic: {
    zh: '这是 HEIC 格式，这里打不开。请在手机上改成 JPEG 再传：苹果手机在“设置—相机—格式”里选“兼容性最佳”，再拍一张；或者截屏，传截屏。',
    en: 'This is a HEIC file, which cannot be opened here. Change it to JPEG on the phone: on an iPhone choose Settings – Camera – Formats – Most Compatible and take it again; or send a screenshot of it.',
  },
  pdf: {
    zh: '这是 PDF 文件，这里只收图片。请在手机上打开，截屏再传；纸上的材料可以直接拍。',
    en: 'This is a PDF; only pictures are taken here. Open it on the phone and send a screenshot, or photograph the paper.',
  },
  zip: {
    zh: '这是压缩包或办公文档，这里只收图片。请打开后截屏，或给材料拍照。',
    en: 'This is an archive or an office document; only pictures are taken here. Open it and send a screenshot, or photograph the paper.',
  },
  drawing: {
    zh: '这是矢量图，这里只收照片。请截屏再传。',
    en: 'This is a vector drawing; only photographs are taken here. Send a screenshot of it.',
  },
  'other-picture': {
    zh: '这里只收 JPEG 和 PNG 图片，动图也不收。请截屏再传，或重新拍一张。',
    en: 'Only JPEG and PNG pictures are taken here, and nothing that moves. Send a screenshot of it, or take a photo.',
  },
  empty: {
    zh: '这个文件是空的。请另选一张。',
    en: 'This file is empty. Please choose another.',
  },
  damaged: {
    zh: '这张图片不完整，打不开。请再拍一张，或另选一张。',
    en: 'This picture is not complete and cannot be opened. Take it again, or choose another.',
  },
} as const satisfies Record<string, Text>

/** Why an upload was not taken, and what a person can do about it on the telephone in their hand. */
export const uploadRefusalTexts: Readonly<Record<string, RefusalText>> = {
  ...notAnImage('photo', { zh: '不是照片', en: 'Not a photo' }),
  ...notAnImage('scan', { zh: '不是图片', en: 'Not a picture' }),
  'upload-too-large': text(
    '文件太大',
    'File too large',
    '文件太大，最多 {most} MB，没有保存。请用相机的普通模式再拍一张。',
    'The file is too large: at most {most} MB. It was not saved. Take it again in the usual mode of the camera.',
  ),

  'photo-too-small': text(
    '照片太小',
    'Photo too small',
    '照片至少 {expected} 像素，这张是 {found}。',
    'A photo needs at least {expected} pixels; this one is {found}.',
  ),
  'photo-too-large': text(
    '照片太大',
    'Photo too large',
    '照片的像素太高（{found}），没有保存。请用相机的普通模式再拍一张。',
    'The photo has too many pixels ({found}); it was not saved. Take it again in the usual mode of the camera.',
  ),
  'photo-bytes-outside': text(
    '照片不合规格',
    'Photo not to standard',
    '照片的文件大小不合规定，没有保存。请再拍一张。',
    'The file of the photo has not the size that the standard asks for; it was not saved. Please take another.',
  ),
  'photo-bytes-outside.plain': text(
    '照片不合规格',
    'Photo not to standard',
    '照片上几乎什么都没有，没有保存。请再拍一张。',
    'There is next to nothing in this photo; it was not saved. Please take another.',
  ),
  'photo-bytes-outside.noisy': text(
    '照片不合规格',
    'Photo not to standard',
    '照片太花，没有保存。请在亮一点的地方、白墙前再拍一张。',
    'The photo is too grainy; it was not saved. Take another in better light, before a white wall.',
  ),

  'pictures-full': text(
    '图片够多了',
    'Enough pictures',
    '一份材料最多 {most} 张图片，可以换掉其中一张。',
    'A paper has at most {most} pictures. You can replace one of them.',
  ),
  'picture-replaced': text(
    '那张已经换掉',
    'Already replaced',
    '要换的那张图片已经不在了，请看一看再选。',
    'The picture to be replaced is no longer the current one. Please look again and choose.',
  ),
  'portrait-not-asked': text('不用照片', 'No photo needed', '这个事项不用证件照。', 'This service needs no photo.'),

  'scan-too-small': text(
    '图片太小',
    'Picture too small',
    '图片太小，字看不清：至少 {expected} 像素，这张是 {found}。请靠近一点再拍。',
    'Too small to read: at least {expected} pixels are needed, this one has {found}. Go closer and take it again.',
  ),
  'scan-too-small.strip': text(
    '图片太长',
    'Picture too long',
    '这张图太长，缩小以后字看不清。请分成几张再传。',
    'This picture is too long to be read when it is made smaller. Please send it in several pieces.',
  ),
  'scan-too-large': text(
    '图片太大',
    'Picture too large',
    '图片的像素太高（{found}），没有保存。请用相机的普通模式再拍一张。',
    'The picture has too many pixels ({found}); it was not saved. Take it again in the usual mode of the camera.',
  ),
}

function notAnImage(kind: 'photo' | 'scan', title: Text): Record<string, RefusalText> {
  const entries = Object.entries(whatItIs).map(
    ([why, sentence]) => [`${kind}-not-an-image.${why}`, { title, sentence }] as const,
  )
  return { [`${kind}-not-an-image`]: { title, sentence: whatItIs.unknown }, ...Object.fromEntries(entries) }
}
