import { type ReactNode, useEffect, useState } from 'react'
import { maskIdentity } from '#kernel/mask.ts'
import { formatFen } from '#kernel/money.ts'
import { dryRun } from '#modules/intake/rules/index.ts'
import { dateText } from '#texts/dates.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { kioskListTexts } from '#texts/hall/kiosk-story.ts'
import type { Text } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { KeyValue, type KeyValueItem } from '#ui/record/KeyValue.tsx'
import { GoldCard } from '#ui/status/GoldCard.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { verdictText } from '../papers/verdict-text.ts'
import { answerText, questionText } from '../questions/AnsweredLines.tsx'
import { toClaims } from '../visit/pre-application.ts'
import type { Stage } from '../visit/stages.ts'
import { useVisit } from '../visit/visit-context.ts'

interface Line {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly detail?: string
  /** Several answers, each beside its question, in the place of one value. */
  readonly asked?: readonly KeyValueItem[]
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
      <div className="intake-summary">
        {photo !== null && <img className="intake-summary__photo" src={photo} alt={say(kioskPhotoTexts.alt)} />}
        <ul className="intake-answers">
          {lines.map(({ id, label, value, detail, asked, stage }) => (
            <li key={id} className="intake-answers__line">
              <div className="intake-answers__words">
                {/* Where the questions stand themselves, no heading says so: a kiosk does not scroll. */}
                {asked === undefined && <span className="intake-answers__question">{label}</span>}
                {asked === undefined ? <strong>{value}</strong> : <KeyValue items={asked} />}
                {detail !== undefined && <span className="intake-answers__question">{detail}</span>}
              </div>
              <Button variant="plain" label={say(kioskCheckTexts.change(label))} onPress={() => go(stage)}>
                {say(frameTexts.change)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <FilledBefore />
      <WhatComes />
    </>
  )
}

/** What was filled in before this one, to be submitted with it. */
function FilledBefore(): ReactNode {
  const say = useWords()
  const { filled } = useVisit()
  if (filled.length === 0) return null
  return (
    <Section title={say(intakeTexts.checkFilled)}>
      <ul className="intake-ways">
        {filled.map(({ service, draft }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of filling in is what they are told apart by
          <li key={place}>
            <Icon name="ok" />
            <span>
              {draft.name} · {say(service.name)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The promise once more: the last of the dates, and what all of it costs. */
function WhatComes(): ReactNode {
  const say = useWords()
  const { lang } = useLang()
  const { list, filled, today } = useVisit()
  if (list === null) return null
  const lists = [...filled.map((matter) => matter.list), list]
  const dues = lists.flatMap(({ promised }) => (promised.end === null ? [] : [promised.end.due]))
  const due = dues.toSorted().at(-1)
  if (due === undefined || dues.length < lists.length) return null
  const fen = lists.reduce((sum, { fee }) => sum + fee.fen, 0)
  return (
    <GoldCard icon="caldue" title={say(kioskListTexts.promised(dateText(due, today, lang)))}>
      {say(kioskListTexts.fee)} {fen === 0 ? say(kioskListTexts.feeNone) : formatFen(fen, lang)}
    </GoldCard>
  )
}

function useLines(): Line[] {
  const say = useWords()
  const { lang } = useLang()
  const { draft, service, list, stages } = useVisit()
  const { holder } = draft
  const line = (id: string, label: Text, value: string, stage: Stage, detail?: string): Line => ({
    id,
    label: say(label),
    value,
    stage,
    ...(detail !== undefined && { detail }),
  })
  const lines = [
    line('holder', kioskCheckTexts.holder, draft.name, 'person', holder === null ? '' : maskIdentity(holder)),
    line(
      'phone',
      kioskCheckTexts.phone,
      draft.phone === '' ? say(intakeTexts.noPhone) : groupPhone(draft.phone),
      'person',
    ),
  ]
  const others = [
    { id: 'guardian', label: kioskCheckTexts.guardian, person: draft.guardian, stage: 'guardian' },
    { id: 'second', label: intakeTexts.secondGuardian, person: draft.secondGuardian, stage: 'second' },
    { id: 'agent', label: intakeTexts.agent, person: draft.agent, stage: 'agent' },
  ] as const
  for (const { id, label, person, stage } of others) {
    if (stages.includes(stage)) lines.push(line(id, label, person.name, stage, maskIdentity(person)))
  }
  const asked = service.questions.flatMap(({ id }) => {
    if (draft.answers[id] === undefined || id === 'companion') return []
    return [{ id, label: say(questionText(service, id)), value: answerText({ service, draft, id }, say, lang) }]
  })
  if (asked.length > 0) lines.push({ ...line('answers', kioskCheckTexts.reason, '', 'questions'), asked })
  const fields = Object.values(draft.form).filter((value) => value.trim() !== '').length
  if (stages.includes('matter'))
    lines.push(line('form', intakeTexts.checkForm, say(intakeTexts.checkFields(fields)), 'matter'))
  if (list !== null && stages.includes('papers')) {
    const run = dryRun({ materials: list.materials, claims: toClaims(draft, list) })
    const verdict = verdictText(run)
    lines.push(line('papers', intakeTexts.checkPapers, say(verdict), 'papers'))
  }
  if (stages.includes('photo') && draft.photoId === null)
    lines.push(line('photo', kioskPhotoTexts.label, say(intakeTexts.photoAtWindow), 'photo'))
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
