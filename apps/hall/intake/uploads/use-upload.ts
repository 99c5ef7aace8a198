import type { CallInput } from '#contract/endpoint.ts'
import type { PhotoProfileName } from '#contract/uploads.ts'
import { addPhoto, addPhotoByPhone, addScan, addScanByPhone } from '#contract/uploads.ts'
import { type Failure, useSending } from '../../server/use-sending.ts'
import { useHost } from '../host.ts'

/** What an upload came to; a telephone keeps the token it needs to file with it. */
export interface Uploaded {
  readonly id: string
  readonly token: string | null
}

interface Uploading {
  readonly send: (content: Blob) => Promise<Uploaded | undefined>
  readonly isBusy: boolean
  readonly failure: Failure | null
  readonly clear: () => void
}

/** Sends a portrait for a profile, by the door of this surface. */
export function usePhotoUpload(profile: PhotoProfileName): Uploading {
  const { channel, hallId, onUploaded } = useHost()
  const own = useSending(addPhoto)
  const phone = useSending(addPhotoByPhone)
  const query = { profile }
  if (channel === 'phone') {
    return {
      ...phone,
      send: async (body) => {
        // The contract types a body of bytes as none.
        const added = await phone.send({ params: { hallId }, query, body } as unknown as CallInput<
          typeof addPhotoByPhone
        >)
        return added && { id: added.photoId, token: added.uploadToken }
      },
    }
  }
  return {
    ...own,
    send: async (body) => {
      const added = await own.send({ query, body } as unknown as CallInput<typeof addPhoto>) // bytes, as above
      if (added === undefined) return undefined
      onUploaded?.('photo', added.photoId)
      return { id: added.photoId, token: null }
    },
  }
}

/** Sends the picture of one paper. */
export function useScanUpload(): Uploading {
  const { channel, hallId, onUploaded } = useHost()
  const own = useSending(addScan)
  const phone = useSending(addScanByPhone)
  if (channel === 'phone') {
    return {
      ...phone,
      send: async (body) => {
        const added = await phone.send({ params: { hallId }, query: {}, body } as unknown as CallInput<
          typeof addScanByPhone
        >) // bytes, as above
        return added && { id: added.scanId, token: added.uploadToken }
      },
    }
  }
  return {
    ...own,
    send: async (body) => {
      const added = await own.send({ query: {}, body } as unknown as CallInput<typeof addScan>) // bytes, as above
      if (added === undefined) return undefined
      onUploaded?.('scan', added.scanId)
      return { id: added.scanId, token: null }
    },
  }
}
