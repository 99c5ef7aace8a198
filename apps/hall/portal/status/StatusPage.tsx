import type { ReactNode } from 'react'
import type { CaseKey } from '#contract/citizen.ts'
import { failureTexts } from '#texts/hall/failures.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { portalKeyTexts, portalStatusTexts } from '#texts/hall/portal-status.ts'
import { Button } from '#ui/button/Button.tsx'
import { Banner } from '#ui/status/Banner.tsx'
import { Failed, Loading } from '#ui/status/ListState.tsx'
import { Stack } from '#ui/surface/Stack.tsx'
import { useWords } from '../../lang/Lang.tsx'
import { PortalPage } from '../frame/PortalPage.tsx'
import { useHall } from '../frame/use-hall.ts'
import { CaseKeyForm } from './CaseKeyForm.tsx'
import { CaseLead } from './CaseLead.tsx'
import { CaseSections } from './CaseSections.tsx'
import { useCaseKey } from './case-key.ts'
import { useCase } from './use-case.ts'

/** My case: by number and code, then the date, the stage, and the days. */
export function StatusPage(): ReactNode {
  const say = useWords()
  const { caseKey } = useCaseKey()
  if (caseKey !== null) return <OpenCase caseKey={caseKey} />
  return (
    <PortalPage
      title={say(portalStatusTexts.bar)}
      lead={
        <Stack gap={1}>
          <h1 className="portal-title">{say(portalKeyTexts.title)}</h1>
          <p className="portal-lead">{say(portalKeyTexts.lead)}</p>
        </Stack>
      }
    >
      <CaseKeyForm />
    </PortalPage>
  )
}

function OpenCase({ caseKey }: { caseKey: CaseKey }): ReactNode {
  const say = useWords()
  const { open } = useCaseKey()
  const { data: status, error, isLooking, again } = useCase(caseKey)
  const isError = error !== null
  // Brings today's date in the hall.
  useHall()
  return (
    <PortalPage
      title={say(portalStatusTexts.bar)}
      isTitleHeading={status === undefined}
      lead={status && <CaseLead status={status} />}
    >
      {status === undefined && !isError && <Loading>{say(failureTexts.loading)}</Loading>}
      {status === undefined && isError && (
        <Failed
          title={say(failureTexts.unreachable)}
          icon="offline"
          action={<Button onPress={again}>{say(frameTexts.again)}</Button>}
        >
          {say(failureTexts.retriesPhone)}
        </Failed>
      )}
      {status !== undefined && isError && (
        <Banner tone="warn" icon="offline" announce="alert" title={say(failureTexts.unreachable)} />
      )}
      {status !== undefined && <CaseSections status={status} caseKey={caseKey} />}
      {status !== undefined && (
        <div className="portal-buttons">
          <Button icon="sync" onPress={again} busy={isLooking && say(portalStatusTexts.refreshing)}>
            {say(portalStatusTexts.refresh)}
          </Button>
          <Button onPress={() => open(null)}>{say(portalStatusTexts.other)}</Button>
        </div>
      )}
    </PortalPage>
  )
}
