import type { ReactNode } from 'react'
import { getPhoto } from '#contract/uploads.ts'
import { personTexts } from '#texts/desk/person.ts'
import { Icon } from '#ui/icon/Icon.tsx'
import { useWords } from '../lang/Lang.tsx'
import { useObjectAddress } from '../server/use-object-address.ts'
import { useRead } from '../server/use-read.ts'

/** The photo of the applicant, read once: every look at it is recorded. */
export function Photo({ photoId, name }: { photoId: string; name: string }): ReactNode {
  const say = useWords()
  const { data, error } = useRead(getPhoto, { params: { photoId } }, { staleTime: Number.POSITIVE_INFINITY })
  const address = useObjectAddress(data)
  if (error !== null) {
    return (
      <p className="desk-photo desk-photo--missing" role="alert">
        <Icon name="alert" />
        {say(personTexts.photoFailed)}
      </p>
    )
  }
  if (address === null) return <span className="desk-photo" aria-hidden="true" />
  return <img className="desk-photo" src={address} alt={say(personTexts.photo(name))} />
}
