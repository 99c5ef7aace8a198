export { decideUpload, recogniseImage, type UploadReason } from './decide-upload.ts'
export { getPhotoProfile, type PhotoProfile } from './photo-profile.ts'
