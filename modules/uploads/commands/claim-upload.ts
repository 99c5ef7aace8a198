import type { UploadKind } from '#contract/uploads.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Principal } from '#platform/access/principal.ts'
import type { PublicAct } from '#platform/command/act.ts'
import { decideClaim, type UploadedBy } from '../rules/index.ts'
import { lockUpload, markClaimed } from '../store.ts'
import { tokenHashOf } from './uploader.ts'

export interface ClaimedUpload {
  readonly id: string
  readonly width: number
  readonly height: number
}

/**
 * Takes an upload into the application that `act` files, in its transaction. `hallId` is the hall of the application,
 * which the caller has checked; `token` is what a telephone was handed with the upload. Refuses what is not there, is
 * somebody else's or older than a day alike, so that nobody learns which ids exist. Claiming again is harmless.
 */
export async function claimUpload<Kind extends UploadKind>(
  act: Pick<PublicAct, 'tx' | 'at' | 'principal' | 'tools'>,
  { kind, hallId, id, token }: { kind: Kind; hallId: string; id: string; token?: string | undefined },
): Promise<Decision<ClaimedUpload, `${Kind}-unknown`>> {
  const { tx, at, principal, tools } = act
  const key = { kind, hallId, id }
  const upload = await lockUpload(tx, key)
  if (upload === undefined) return refused(`${kind}-unknown`)
  const { uploadedBy, addedAt } = upload
  const holdsToken =
    token !== undefined && upload.tokenHash !== null && tokenHashOf(tools.keys, token).equals(upload.tokenHash)
  const decision = decideClaim({ uploadedBy, addedAt, claimant: claimantOf(principal), holdsToken, at })
  if (!decision.ok) return refused(`${kind}-unknown`)
  await markClaimed(tx, { ...key, at })
  return accepted({ id, width: upload.width, height: upload.height })
}

function claimantOf(principal: Principal): UploadedBy {
  switch (principal.kind) {
    case 'staff':
      return { kind: 'staff', id: principal.staffId }
    case 'device':
      return { kind: 'device', id: principal.deviceId }
    case 'public':
    case 'system':
      return { kind: 'public' }
  }
}
