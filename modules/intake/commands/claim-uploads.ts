import type { IntakeReason, PaperClaim, PreApplication } from '#contract/intake.ts'
import { accepted, type Decision, refused } from '#kernel/result.ts'
import { claimUpload } from '#modules/uploads/public.ts'
import type { PublicAct } from '#platform/command/act.ts'

interface ClaimQuestion {
  readonly hallId: string
  readonly input: PreApplication
  /** The claims that count for this person's list. */
  readonly papers: readonly PaperClaim[]
}

/** Takes photo and scans into the application: nobody files with what somebody else uploaded. */
export async function claimUploads(
  act: PublicAct,
  { hallId, input, papers }: ClaimQuestion,
): Promise<Decision<null, Extract<IntakeReason, 'photo-unknown' | 'scan-unknown'>>> {
  if (input.photoId !== undefined) {
    const photo = await claimUpload(act, { kind: 'photo', hallId, id: input.photoId, token: input.photoToken })
    if (!photo.ok) return refused('photo-unknown', { field: 'photoId' })
  }
  for (const { material, scans = [] } of papers) {
    for (const { id, token } of scans) {
      const scan = await claimUpload(act, { kind: 'scan', hallId, id, token })
      if (!scan.ok) return refused('scan-unknown', { field: 'papers', material })
    }
  }
  return accepted(null)
}
