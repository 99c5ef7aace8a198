import { type ReactNode, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { Service } from '#contract/service.ts'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { searchTexts } from '#texts/hall/search.ts'
import { Button } from '#ui/button/Button.tsx'
import { Failed, Loading } from '#ui/status/ListState.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { ServiceSearch } from '../../search/ServiceSearch.tsx'
import { PortalPage } from '../frame/PortalPage.tsx'
import { useHall } from '../frame/use-hall.ts'

/** Finds a service by what people call it. */
export function SearchPage(): ReactNode {
  const say = useWords()
  const { catalogue, isFailed, again } = useHall()
  const [text, setText] = useState('')
  return (
    <PortalPage isTitleHeading title={say(searchTexts.bar)}>
      {catalogue !== undefined && (
        <ServiceSearch
          catalogue={catalogue}
          text={text}
          onText={setText}
          wayOf={(service) => ({ href: addressOf(service) })}
          onFirst={(service) => navigate(addressOf(service))}
          label={searchTexts.label}
          hint={searchTexts.hint}
          none={searchTexts.nonePhone}
          atMost={8}
        />
      )}
      {catalogue === undefined && !isFailed && <Loading>{say(failureTexts.loading)}</Loading>}
      {catalogue === undefined && isFailed && (
        <Failed
          title={say(failureTexts.unreachable)}
          icon="offline"
          action={<Button onPress={again}>{say(frameTexts.again)}</Button>}
        >
          {say(failureTexts.retriesPhone)}
        </Failed>
      )}
    </PortalPage>
  )
}

function addressOf({ code }: Service): string {
  return `/service/${code}`
}
