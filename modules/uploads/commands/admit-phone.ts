import { accepted, type Decision, refused } from '#kernel/result.ts'
import { type Catalogue, findHall } from '#modules/catalogue/public.ts'

export interface UploadDeps {
  readonly catalogue: Catalogue
  /** Uploads a minute from one address that nobody knows, of each kind. */
  readonly perMinute: number
}

/** A telephone uploads to a hall of this installation; nothing else is known of it. */
export function admitPhone({ catalogue }: UploadDeps, hallId: string): Decision<undefined, 'not-found'> {
  return findHall(catalogue, hallId) === undefined ? refused('not-found') : accepted(undefined)
}
