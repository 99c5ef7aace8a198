import { type ReactNode, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { Filed } from '#contract/intake.ts'
import { portalFrameTexts } from '#texts/hall/portal-frame.ts'
import { portalGuideTexts } from '#texts/hall/portal-guide.ts'
import { portalPrepareTexts } from '#texts/hall/portal-prepare.ts'
import { ButtonLink } from '#ui/button/ButtonLink.tsx'
import { Ask } from '#ui/dialog/Ask.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import type { IntakeHost } from '../../intake/host.ts'
import type { SavedVisit } from '../../intake/visit/saved-visit.ts'
import { Visit } from '../../intake/visit/Visit.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { OpeningPage } from '../frame/OpeningPage.tsx'
import { PortalPage } from '../frame/PortalPage.tsx'
import { useHall } from '../frame/use-hall.ts'
import { filedAddress } from './filed-address.ts'
import { PhoneStep } from './PhoneStep.tsx'

/** Everything about one matter from the sofa: questions, papers, form, photo; the ticket comes in the hall. */
export function PreparePage({ code, start }: { code: string; start?: SavedVisit | undefined }): ReactNode {
  const say = useWords()
  const { catalogue } = useHall()
  const [isLeaving, setLeaving] = useState(false)
  if (catalogue === undefined) return <OpeningPage />
  const service = catalogue.services.find((one) => one.code === code)
  if (service === undefined) {
    return (
      <PortalPage title={say(portalGuideTexts.bar)} isTitleHeading>
        <Empty
          title={say(portalGuideTexts.unknown)}
          action={<ButtonLink href="/">{say(portalFrameTexts.toHome)}</ButtonLink>}
        />
      </PortalPage>
    )
  }
  const host: IntakeHost = {
    channel: 'phone',
    hallId: catalogue.hall.id,
    Step: PhoneStep,
    inputMode: 'numeric',
    fieldsPerPage: 5,
  }
  function finish({ checkIn }: Filed): void {
    if (checkIn !== null) navigate(filedAddress(catalogue?.hall.id ?? '', checkIn), { replace: true })
  }
  return (
    <>
      <Visit
        host={host}
        service={service}
        catalogue={catalogue}
        start={start}
        onFiled={finish}
        onLeave={() => setLeaving(true)}
      />
      <Ask
        isOpen={isLeaving}
        title={say(portalPrepareTexts.leaveTitle)}
        safeLabel={say(portalPrepareTexts.stay)}
        onSafe={() => setLeaving(false)}
        actLabel={say(portalPrepareTexts.leaveGo)}
        onAct={() => navigate(`/service/${code}`)}
        isDanger
      >
        <p>{say(portalPrepareTexts.leaveText)}</p>
      </Ask>
    </>
  )
}
