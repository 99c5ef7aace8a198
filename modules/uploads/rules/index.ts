export { type ClaimQuestion, decideClaim, type UploadedBy, uploadLifeHours } from './decide-claim.ts'
export { decideContent, decidePixels, notAnImage, type PictureSize } from './decide-upload.ts'
export { type FileKind, recogniseFile } from './recognise-file.ts'
