import type { May } from '#contract/fields.ts'
import type { PreApplicationView } from '#contract/intake.ts'
import { fullDateText } from '#texts/dates.ts'
import { companionTexts, numberOf, numberTexts, personTexts } from '#texts/desk/person.ts'
import type { Lang } from '#texts/lang.ts'
import type { KeyValueItem } from '#ui/record/KeyValue.tsx'
import type { Say } from '../lang/Lang.tsx'
import { MaskedValue } from './MaskedValue.tsx'
import type { MaskedField } from './masked-field.ts'

interface People {
  readonly view: PreApplicationView
  readonly may: May
  /** The matter that the look is for: a ticket, a case number. */
  readonly thing: string
  readonly say: Say
  readonly lang: Lang
}

/** Who applies: what stands beside the photo. */
export function personItems({ view: { applicant }, say, lang }: Pick<People, 'view' | 'say' | 'lang'>): KeyValueItem[] {
  return [
    { id: 'applicant', label: say(personTexts.applicant), value: <strong>{applicant.name}</strong> },
    {
      id: 'born',
      label: say(personTexts.born),
      value: say(personTexts.bornAt(fullDateText(applicant.born, lang), applicant.age)),
    },
  ]
}

/** Numbers of applicant and guardian: masked, each with its way to be opened. */
export function numberItems({ view, may, thing, say }: Omit<People, 'lang'>): KeyValueItem[] {
  const { applicant, guardian, secondGuardian, agent, id: preApplicationId } = view
  function masked(field: Pick<MaskedField, 'label' | 'field' | 'personId'>, name: string, value: string) {
    return <MaskedValue {...field} preApplicationId={preApplicationId} of={{ name, thing }} masked={value} may={may} />
  }
  const ofApplicant = { personId: applicant.personId }
  const items: KeyValueItem[] = [
    {
      id: 'id-number',
      label: say(numberTexts[applicant.identity]),
      value: masked(
        { ...ofApplicant, label: numberTexts[applicant.identity], field: 'id-number' },
        applicant.name,
        applicant.idNumberMasked,
      ),
    },
    {
      id: 'phone',
      label: say(personTexts.phone),
      value:
        applicant.phoneMasked === null
          ? say(personTexts.noPhone)
          : masked({ ...ofApplicant, label: personTexts.phone, field: 'phone' }, applicant.name, applicant.phoneMasked),
    },
  ]
  if (guardian !== null)
    items.push(
      {
        id: 'guardian',
        label: say(personTexts.guardian),
        value: say(personTexts.relative(guardian.name, say(companionTexts[guardian.relation]))),
      },
      {
        id: 'guardian-id-number',
        label: say(personTexts.guardianIdNumberShort),
        value: masked(
          { personId: guardian.personId, label: numberOf(personTexts.guardian, guardian.identity), field: 'id-number' },
          guardian.name,
          guardian.idNumberMasked,
        ),
      },
    )
  if (secondGuardian !== null)
    items.push(
      {
        id: 'second-guardian',
        label: say(personTexts.secondGuardian),
        value: say(personTexts.relative(secondGuardian.name, say(companionTexts[secondGuardian.relation]))),
      },
      {
        id: 'second-guardian-id-number',
        label: say(numberTexts[secondGuardian.identity]),
        value: masked(
          {
            personId: secondGuardian.personId,
            label: numberOf(personTexts.secondGuardian, secondGuardian.identity),
            field: 'id-number',
          },
          secondGuardian.name,
          secondGuardian.idNumberMasked,
        ),
      },
    )
  if (agent !== null)
    items.push(
      { id: 'agent', label: say(personTexts.agent), value: agent.name },
      {
        id: 'agent-id-number',
        label: say(numberTexts[agent.identity]),
        value: masked(
          { personId: agent.personId, label: numberOf(personTexts.agent, agent.identity), field: 'id-number' },
          agent.name,
          agent.idNumberMasked,
        ),
      },
    )
  return items
}
