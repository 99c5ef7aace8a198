import { type ReactNode, useEffect, useState } from 'react'
import { maskIdNumber } from '#kernel/mask.ts'
import { formatFen } from '#kernel/money.ts'
import { dateText, fullDateText } from '#texts/dates.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { kioskListTexts } from '#texts/hall/kiosk-story.ts'
import { Button } from '#ui/button/Button.tsx'
import { GoldCard } from '#ui/status/GoldCard.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { type Stage, useVisit } from '../visit/visit-context.ts'

interface Line {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly detail?: string
  readonly stage: Stage
}

/** What will be filed, each line with a way to correct it. */
export function Summary(): ReactNode {
  const say = useWords()
  const { go, draft } = useVisit()
  const lines = useLines()
  const photo = usePicture(draft.photo)
  return (
    <>
      <div className="kiosk-summary">
        {photo !== null && <img className="kiosk-summary__photo" src={photo} alt={say(kioskPhotoTexts.alt)} />}
        <ul className="kiosk-answers">
          {lines.map(({ id, label, value, detail, stage }) => (
            <li key={id} className="kiosk-answers__line">
              <p className="kiosk-answers__words">
                <span className="kiosk-answers__question">{label}</span>
                <strong>{value}</strong>
                {detail !== undefined && <span className="kiosk-answers__question">{detail}</span>}
              </p>
              <Button variant="plain" label={say(kioskCheckTexts.change(label))} onPress={() => go(stage)}>
                {say(frameTexts.change)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <WhatComes />
    </>
  )
}

/** The promise once more: date and fee, as on the list. */
function WhatComes(): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { list, today } = useVisit()
  if (list === null || list.promised.end === null) return null
  return (
    <GoldCard icon="caldue" title={say(kioskListTexts.promised(dateText(list.promised.end.due, today, lang)))}>
      {say(kioskListTexts.fee)} {list.fee.fen === 0 ? say(kioskListTexts.feeNone) : formatFen(list.fee.fen, lang)}
    </GoldCard>
  )
}

function useLines(): Line[] {
  const say = useWords()
  const { lang } = useLang()
  const { draft, service } = useVisit()
  const { answers, holder } = draft
  const reason = service.questions
    .find(({ id }) => id === 'reason')
    ?.options?.find(({ value }) => value === answers.reason)?.text
  const expires = answers.cardExpires
  const lines: Line[] = [
    {
      id: 'holder',
      label: say(kioskCheckTexts.holder),
      value: draft.name,
      detail: maskIdNumber(holder?.idNumber ?? ''),
      stage: 'person',
    },
    { id: 'phone', label: say(kioskCheckTexts.phone), value: groupPhone(draft.phone), stage: 'person' },
  ]
  if (answers.companion !== undefined) {
    lines.push({
      id: 'guardian',
      label: say(kioskCheckTexts.guardian),
      value: draft.guardianName,
      detail: maskIdNumber(draft.guardianIdNumber),
      stage: 'guardian',
    })
  }
  lines.push({
    id: 'reason',
    label: say(kioskCheckTexts.reason),
    value: reason === undefined ? '' : say(reason),
    ...(expires === undefined || expires === 'LONG_TERM'
      ? {}
      : { detail: `${say(kioskCheckTexts.expires)} ${fullDateText(expires, lang)}` }),
    stage: 'questions',
  })
  return lines
}

/** Whole, for the person in front of it to compare: 138 0000 0001. */
function groupPhone(phone: string): string {
  return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`
}

function usePicture(photo: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (photo === null) return setAddress(null)
    const made = URL.createObjectURL(photo)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo])
  return address
}
