import { z } from 'zod'
import { CaptureDevice } from './biometrics.ts'
import { endpoint } from './endpoint.ts'
import { Id, Moment } from './fields.ts'

const pictureReasons = ['pictures-full', 'picture-replaced', 'portrait-not-asked'] as const
export type PictureReason = (typeof pictureReasons)[number]

/** One picture taken at a window: of a paper, or (`material` null) the portrait; and which one went for it, still kept. */
export type WindowPicture = z.infer<typeof WindowPicture>
export const WindowPicture = z.strictObject({
  id: Id,
  material: z.string().nullable(),
  pictureId: Id,
  replacedId: Id.nullable(),
  /** Null: a file that was chosen. */
  device: CaptureDevice.pick({ model: true, simulated: true }).nullable(),
  at: Moment,
  by: z.string(),
})

/** The pictures of a matter as they count now, and what was taken at a window, the newest first. */
export type PicturesView = z.infer<typeof PicturesView>
export const PicturesView = z.strictObject({
  preApplicationId: Id,
  papers: z.array(z.strictObject({ material: z.string(), scanIds: z.array(Id) })),
  photoId: Id.nullable(),
  taken: z.array(WindowPicture),
})

const matter = z.strictObject({ ticketId: Id, preApplicationId: Id })
/** What took it; null for a file. */
const device = CaptureDevice.nullable()

export const getPictures = endpoint({
  name: 'getPictures',
  method: 'GET',
  path: '/api/pre-applications/:preApplicationId/pictures',
  summary: 'Which pictures a matter has, and which of them were taken or replaced at a window',
  params: z.strictObject({ preApplicationId: Id }),
  reply: PicturesView,
})
export const addPaperPicture = endpoint({
  name: 'addPaperPicture',
  method: 'POST',
  path: '/api/tickets/:ticketId/matters/:preApplicationId/pictures',
  summary: 'Put an uploaded scan beside a paper of the person at my window, or in place of one; that one is kept',
  params: matter,
  body: z.strictObject({ material: z.string().min(1).max(64), scanId: Id, replaces: Id.nullable(), device }),
  reply: PicturesView,
})
export const takePortrait = endpoint({
  name: 'takePortrait',
  method: 'POST',
  path: '/api/tickets/:ticketId/matters/:preApplicationId/portrait',
  summary: 'Make an uploaded photo the portrait of the person at my window; the one before is kept',
  params: matter,
  body: z.strictObject({ photoId: Id, device }),
  reply: PicturesView,
})
