import '../../intake/intake.css'
import { create } from 'qrcode'
import { type ReactNode, useId, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { checkInByPhone } from '#contract/intake.ts'
import { fullDateText } from '#texts/dates.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { portalPrepareTexts } from '#texts/hall/portal-prepare.ts'
import { Button } from '#ui/button/Button.tsx'
import { TextField } from '#ui/field/TextField.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Card } from '#ui/surface/Card.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { QrCode } from '#ui/ticket/QrCode.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { FailureBanner } from '../../server/FailureBanner.tsx'
import { useSending } from '../../server/use-sending.ts'
import { PortalPage } from '../frame/PortalPage.tsx'
import { useFragment } from '../frame/use-fragment.ts'
import { useHall } from '../frame/use-hall.ts'
import { scannedAddress } from './filed-address.ts'

/** Submitted: the key to take along, and the ticket for who stands in the hall. */
export function FiledPage(): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const fragment = useFragment()
  const { hallId } = useHall()
  const token = fragment.get('k')
  const code = fragment.get('n')
  const expires = fragment.get('e')
  if (token === null) {
    return (
      <PortalPage title={say(portalPrepareTexts.filed)} isTitleHeading>
        <Empty title={say(portalPrepareTexts.noKey)} icon="scan">
          {say(portalPrepareTexts.noKeyText)}
        </Empty>
      </PortalPage>
    )
  }
  return (
    <PortalPage title={say(portalPrepareTexts.filed)}>
      <h1 className="portal-title">{say(intakeTexts.doneTitle)}</h1>
      <p className="portal-lead">{say(intakeTexts.doneText)}</p>
      <Card className="portal-card">
        <div className="intake-key">
          <QrCode
            modules={create(scannedAddress(token), { errorCorrectionLevel: 'M' }).modules}
            label={say(intakeTexts.checkInQr)}
          />
          {code !== null && (
            <p className="intake-key__code">
              <span>{say(intakeTexts.checkInCode)}</span>
              <strong>{code}</strong>
            </p>
          )}
          {expires !== null && <p className="portal-small">{say(intakeTexts.validTo(fullDateText(expires, lang)))}</p>}
        </div>
      </Card>
      <DrawHere token={token} hallId={fragment.get('h') ?? hallId ?? ''} />
    </PortalPage>
  )
}

/** The ticket on the telephone, for somebody who reads today's code off the board. */
function DrawHere({ token, hallId }: { token: string; hallId: string }): ReactNode {
  const say = useWords()
  const id = useId()
  const [doorCode, setDoorCode] = useState('')
  const { send, isBusy, failure } = useSending(checkInByPhone)

  async function draw(): Promise<void> {
    const filed = await send({ params: { hallId }, body: { key: token, doorCode } })
    if (filed?.ticket) navigate(`/ticket#t=${filed.ticket.token}`)
  }
  return (
    <Section title={say(intakeTexts.drawHere)}>
      <FailureBanner failure={failure} />
      <form
        className="intake-form"
        onSubmit={(event) => {
          event.preventDefault()
          void draw()
        }}
      >
        <TextField
          id={id}
          label={say(portalPrepareTexts.doorCode)}
          hint={say(portalPrepareTexts.doorCodeHint)}
          value={doorCode}
          onChange={setDoorCode}
          maxLength={8}
          autoComplete="off"
        />
        <Button
          variant="primary"
          wide
          type="submit"
          busy={isBusy && say(portalPrepareTexts.drawing)}
          refused={doorCode.trim().length < 4 ? say(portalPrepareTexts.doorCodeEmpty) : undefined}
        >
          {say(portalPrepareTexts.draw)}
        </Button>
      </form>
    </Section>
  )
}
