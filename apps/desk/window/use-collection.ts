import { useState } from 'react'
import type { CollectionChoice } from '#contract/collection.ts'

/** How the result is to be collected, as chosen so far at the window. */
export interface Collection {
  readonly by: CollectionChoice['by']
  readonly receiver: { readonly name: string; readonly phone: string; readonly address: string }
  readonly set: (part: Partial<Pick<Collection, 'by' | 'receiver'>>) => void
  /** What is sent with the acceptance; undefined while the address is not complete. */
  readonly choice: CollectionChoice | undefined
}

/** Kept while the service is in front of the window and no longer: an address stays in no browser. */
export function useCollection(applicantName: string): Collection {
  const [by, setBy] = useState<CollectionChoice['by']>('pick-up')
  const [receiver, setReceiver] = useState({ name: applicantName, phone: '', address: '' })
  const name = receiver.name.trim()
  const phone = receiver.phone.trim()
  const address = receiver.address.trim()
  const isComplete = name !== '' && phone !== '' && address !== ''
  const byPost = isComplete ? ({ by: 'post', receiver: { name, phone, address } } as const) : undefined
  return {
    by,
    receiver,
    set: (part) => {
      if (part.by !== undefined) setBy(part.by)
      if (part.receiver !== undefined) setReceiver(part.receiver)
    },
    choice: by === 'post' ? byPost : { by: 'pick-up' },
  }
}
