import { type ReactNode, useEffect, useState } from 'react'
import { maskIdentity } from '#kernel/mask.ts'
import { formatFen } from '#kernel/money.ts'
import { dryRun } from '#modules/intake/rules/index.ts'
import { dateText, fullDateText } from '#texts/dates.ts'
import { frameTexts } from '#texts/hall/frame.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { kioskCheckTexts } from '#texts/hall/kiosk-check.ts'
import { kioskPhotoTexts } from '#texts/hall/kiosk-photo.ts'
import { kioskListTexts, kioskQuestionTexts } from '#texts/hall/kiosk-story.ts'
import type { Text } from '#texts/lang.ts'
import { Button } from '#ui/button/Button.tsx'
import { Icon } from '#ui/icon/Icon.tsx'
import { GoldCard } from '#ui/status/GoldCard.tsx'
import { Section } from '#ui/surface/Section.tsx'
import { useLang, useWords } from '../../lang/Lang.tsx'
import { verdictText } from '../papers/verdict-text.ts'
import { toClaims } from '../visit/pre-application.ts'
import type { Stage } from '../visit/stages.ts'
import { useVisit } from '../visit/visit-context.ts'

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
      <div className="intake-summary">
        {photo !== null && <img className="intake-summary__photo" src={photo} alt={say(kioskPhotoTexts.alt)} />}
        <ul className="intake-answers">
          {lines.map(({ id, label, value, detail, stage }) => (
            <li key={id} className="intake-answers__line">
              <p className="intake-answers__words">
                <span className="intake-answers__question">{label}</span>
                <strong>{value}</strong>
                {detail !== undefined && <span className="intake-answers__question">{detail}</span>}
              </p>
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
  const { holder, answers } = draft
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
  const words = service.questions.flatMap(({ id, options = [] }) => {
    const answer = answers[id]
    if (answer === undefined || id === 'companion') return []
    const option = options.find(({ value }) => value === answer)?.text
    return [option === undefined ? dateOf(answer) : say(option)]
  })
  if (words.length > 0) lines.push(line('answers', kioskCheckTexts.reason, words.join(' · '), 'questions'))
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

  function dateOf(answer: string): string {
    return answer === 'LONG_TERM' ? say(kioskQuestionTexts.longTermShort) : fullDateText(answer, lang)
  }
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
