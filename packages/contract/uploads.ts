import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Empty, HallId, Id } from './fields.ts'

export const uploadReasons = [
  'upload-too-large',
  'photo-not-an-image',
  'photo-too-small',
  'photo-too-large',
  'photo-bytes-outside',
  'photo-unknown',
  'scan-not-an-image',
  'scan-too-small',
  'scan-too-large',
  'scan-unknown',
] as const
export type UploadReason = (typeof uploadReasons)[number]

/** A photo of a good telephone. The server stops reading here; a screen says so before it sends. */
export const uploadBytesLimit = 12 * 1024 * 1024

/** A paper of more pages than this is looked at on paper, at the window. */
export const mostScansPerMaterial = 6

/** What may be uploaded: the portrait for a document, or the picture of one paper. */
export type UploadKind = z.infer<typeof UploadKind>
export const UploadKind = z.enum(['photo', 'scan'])

/** The secret that a telephone is handed with its upload and shows again when it files. */
export type UploadToken = z.infer<typeof UploadToken>
export const UploadToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** Which standard a photo follows: identity card (GA/T 461-2019), or passport and travel permits. */
export type PhotoProfileName = z.infer<typeof PhotoProfileName>
export const PhotoProfileName = z.enum(['id-card', 'exit-entry'])

export type ScanSource = z.infer<typeof ScanSource>
export const ScanSource = z.enum(['camera', 'upload', 'scanner'])

const PhotoQuery = z.strictObject({ profile: PhotoProfileName.default('id-card') })
const ScanQuery = z.strictObject({ source: ScanSource.default('upload') })
const OfHall = z.strictObject({ hallId: HallId })

const AddedPhoto = z.strictObject({ photoId: Id, width: z.int(), height: z.int() })
const AddedScan = z.strictObject({ scanId: Id, width: z.int(), height: z.int() })

export const addPhoto = endpoint({
  name: 'addPhoto',
  method: 'POST',
  path: '/api/photos',
  summary: 'Upload a photo; it is recognised by content, drawn anew to its profile and stripped of metadata',
  query: PhotoQuery,
  rawBody: true,
  reply: AddedPhoto,
})
export const addPhotoByPhone = endpoint({
  name: 'addPhotoByPhone',
  method: 'POST',
  path: '/api/halls/:hallId/photos',
  summary: 'The same for a telephone that nobody knows; the token of the reply is needed to file with it',
  params: OfHall,
  query: PhotoQuery,
  rawBody: true,
  reply: AddedPhoto.extend({ uploadToken: UploadToken }),
})
export const getPhoto = endpoint({
  name: 'getPhoto',
  method: 'GET',
  path: '/api/photos/:photoId',
  summary: 'The stored photo, for staff with a reason to see it',
  params: z.strictObject({ photoId: Id }),
  reply: z.undefined(),
  rawReply: 'image/jpeg',
})
export const addScan = endpoint({
  name: 'addScan',
  method: 'POST',
  path: '/api/scans',
  summary: 'Upload the picture of one paper; it is recognised by content, drawn anew and stripped of metadata',
  query: ScanQuery,
  rawBody: true,
  reply: AddedScan,
})
export const addScanByPhone = endpoint({
  name: 'addScanByPhone',
  method: 'POST',
  path: '/api/halls/:hallId/scans',
  summary: 'The same for a telephone that nobody knows; the token of the reply is needed to file with it',
  params: OfHall,
  query: z.strictObject({ source: ScanSource.exclude(['scanner']).default('upload') }),
  rawBody: true,
  reply: AddedScan.extend({ uploadToken: UploadToken }),
})
export const getScan = endpoint({
  name: 'getScan',
  method: 'GET',
  path: '/api/scans/:scanId',
  summary: 'The stored picture of a paper, whole or as a thumbnail, for staff with a reason to see it',
  params: z.strictObject({ scanId: Id }),
  query: z.strictObject({ size: z.enum(['full', 'thumb']).default('full') }),
  reply: z.undefined(),
  rawReply: 'image/jpeg',
})
export const discardUploads = endpoint({
  name: 'discardUploads',
  method: 'POST',
  path: '/api/uploads/discarding',
  summary: 'At the end of an abandoned session: delete what this device uploaded and nothing took',
  body: z.strictObject({ photoIds: z.array(Id).max(20), scanIds: z.array(Id).max(100) }),
  reply: Empty,
})
