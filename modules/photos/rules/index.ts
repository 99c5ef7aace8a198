export { decideBytes, decideSize } from './decide-photo.ts'
export { getPhotoProfile, type PhotoProfile } from './photo-profile.ts'
