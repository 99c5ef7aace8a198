export { judgeComposition, type PhotoFault, type PhotoMeasures, type PhotoVerdict } from './composition.ts'
export { decideBytes, decideSize } from './decide-photo.ts'
export { getPhotoProfile, type PhotoProfile } from './photo-profile.ts'
