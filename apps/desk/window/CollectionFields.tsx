import type { ReactNode } from 'react'
import type { CollectionChoice } from '#contract/collection.ts'
import { collectionTexts } from '#texts/desk/collection.ts'
import { Radios } from '#ui/choice/Radios.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useWords } from '../lang/Lang.tsx'
import type { Collection } from './use-collection.ts'

/** At the hall, or by post to an address: asked before the case is accepted, because it stands on the receipt. */
export function CollectionFields({ collection }: { collection: Collection }): ReactNode {
  const say = useWords()
  const { by, receiver, set } = collection
  const change = (part: Partial<Collection['receiver']>) => set({ receiver: { ...receiver, ...part } })
  return (
    <div className="desk-collection">
      <Section title={say(collectionTexts.title)} level={3}>
        <Radios<CollectionChoice['by']>
          label={say(collectionTexts.question)}
          columns={2}
          options={[
            { value: 'pick-up', text: say(collectionTexts.pickUp) },
            { value: 'post', text: say(collectionTexts.post), detail: say(collectionTexts.postDetail) },
          ]}
          value={by}
          onChange={(value) => set({ by: value })}
        />
        {by === 'post' && (
          <>
            <TextField
              label={say(collectionTexts.receiver)}
              value={receiver.name}
              onChange={(name) => change({ name })}
              maxLength={60}
              autoComplete="off"
            />
            <TextField
              label={say(collectionTexts.phone)}
              value={receiver.phone}
              onChange={(phone) => change({ phone })}
              maxLength={24}
              inputMode="numeric"
              autoComplete="off"
            />
            <TextField
              label={say(collectionTexts.address)}
              hint={say(collectionTexts.addressHint)}
              value={receiver.address}
              onChange={(address) => change({ address })}
              lines={2}
              maxLength={200}
              autoComplete="off"
            />
          </>
        )}
      </Section>
    </div>
  )
}
