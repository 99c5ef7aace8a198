import { Temporal } from 'temporal-polyfill'
import { accepted, type Decision, refused } from '#kernel/result.ts'

/** Nobody who is still busy with an application waits longer; what was not taken by then is deleted. */
export const uploadLifeHours = 24

/** Whose an upload is until an application takes it. A telephone is known by the secret it was handed only. */
export type UploadedBy =
  | { readonly kind: 'device'; readonly id: string }
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'public' }

export interface ClaimQuestion {
  readonly uploadedBy: UploadedBy
  readonly addedAt: string
  /** Who files. Staff have already been admitted to the hall of the upload. */
  readonly claimant: UploadedBy
  /** Whether the claimant showed the secret of this upload. */
  readonly holdsToken: boolean
  readonly at: string
}

/**
 * Whether an upload may go into an application: into that of its own device, of any colleague of the hall (one starts,
 * another goes on), or of whoever shows its secret. It may go into several, as one portrait serves two documents, but
 * only in its first 24 hours: nobody finds yesterday's pictures on a machine.
 */
export function decideClaim(question: ClaimQuestion): Decision<undefined, 'somebody-elses' | 'too-old'> {
  if (hoursBetween(question.addedAt, question.at) >= uploadLifeHours) return refused('too-old')
  return isOwn(question) ? accepted(undefined) : refused('somebody-elses')
}

function isOwn({ uploadedBy, claimant, holdsToken }: ClaimQuestion): boolean {
  switch (uploadedBy.kind) {
    case 'device':
      return claimant.kind === 'device' && claimant.id === uploadedBy.id
    case 'staff':
      return claimant.kind === 'staff'
    case 'public':
      return holdsToken
  }
}

function hoursBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(to).total('hours')
}
