import { accepted, type Decision, refused } from '#kernel/result.ts'
import type { Act, PublicAct } from '#platform/command/act.ts'
import type { KeyRing } from '#platform/crypto/keys.ts'
import type { Uploader } from '../store.ts'

/** A device uploads in its hall; staff in their own, or in the one they are granted to. */
export function uploaderOf({ principal, scope }: Act): Decision<Uploader, 'not-allowed'> {
  if (principal.kind === 'device') {
    const { hallId, deviceId: id } = principal
    return accepted({ hallId, uploadedBy: { kind: 'device', id }, tokenHash: null })
  }
  const halls = scope.terms.map(({ hallId }) => hallId)
  if (principal.kind !== 'staff') return refused('not-allowed')
  const hallId = halls.includes(principal.hallId) ? principal.hallId : halls[0]
  if (hallId === undefined) return refused('not-allowed')
  return accepted({ hallId, uploadedBy: { kind: 'staff', id: principal.staffId }, tokenHash: null })
}

const tokenBytes = 16

/** A telephone that nobody knows gets a secret: the id of an upload is no proof, because ids are made of the time. */
export function phoneUploader({ tools }: PublicAct, hallId: string): { uploader: Uploader; uploadToken: string } {
  const uploadToken = Buffer.from(tools.random.bytes(tokenBytes)).toString('base64url')
  const tokenHash = tokenHashOf(tools.keys, uploadToken)
  return { uploader: { hallId, uploadedBy: { kind: 'public' }, tokenHash }, uploadToken }
}

export function tokenHashOf(keys: KeyRing, token: string): Buffer {
  return keys.mac('upload-token', token)
}
