import { type ReactNode, useId, useState } from 'react'
import { listMatterFields } from '#modules/intake/rules/index.ts'
import { intakeTexts } from '#texts/hall/intake.ts'
import { useChecks } from '../../forms/use-checks.ts'
import { useWords } from '../../lang/Lang.tsx'
import { useHost } from '../host.ts'
import { circumstancesOf } from '../visit/draft.ts'
import { useVisit } from '../visit/visit-context.ts'
import { FormPage } from './FormPage.tsx'
import { MatterField } from './MatterField.tsx'
import { useMatterCheck } from './use-matter-check.ts'

/** What the form asks about the matter itself, a few fields a page. */
export function MatterPage(): ReactNode {
  const { service, draft } = useVisit()
  const { fieldsPerPage } = useHost()
  const [page, setPage] = useState(0)
  const fields = listMatterFields(service, circumstancesOf(draft))
  const pages = Math.max(1, Math.ceil(fields.length / fieldsPerPage))
  const shown = fields.slice(page * fieldsPerPage, (page + 1) * fieldsPerPage)
  return <Fields key={page} fields={shown} page={page} pages={pages} onPage={setPage} />
}

interface FieldsProps {
  fields: ReturnType<typeof listMatterFields>
  page: number
  pages: number
  onPage: (page: number) => void
}

function Fields({ fields, page, pages, onPage }: FieldsProps): ReactNode {
  const say = useWords()
  const { draft, change, goOn, goBack } = useVisit()
  const base = useId()
  const find = useMatterCheck()
  const checks = useChecks(
    Object.fromEntries(
      fields.map((field) => [
        field.id,
        { fieldId: `${base}${field.id}`, value: draft.form[field.id] ?? '', find: () => find(field) },
      ]),
    ),
  )
  const keyed = fields.find(({ kind }) => kind === 'date' || kind === 'id-number' || kind === 'mobile')
  return (
    <FormPage
      title={say(pages === 1 ? intakeTexts.matter : intakeTexts.matterPart(page + 1, pages))}
      titleKey={`matter ${page}`}
      checks={checks}
      keys={
        keyed === undefined
          ? undefined
          : { fieldId: `${base}${keyed.id}`, ...(keyed.kind === 'id-number' && { extraKey: 'X' }) }
      }
      onBack={() => (page === 0 ? goBack() : onPage(page - 1))}
      onDone={() => (page + 1 < pages ? onPage(page + 1) : goOn())}
    >
      {fields.map((field) => (
        <MatterField
          key={field.id}
          id={`${base}${field.id}`}
          field={field}
          value={draft.form[field.id] ?? ''}
          onChange={(value) => {
            change({ form: { ...draft.form, [field.id]: value } })
            checks.forget(field.id)
          }}
          onBlur={() => checks.look(field.id)}
          error={checks.of(field.id)?.message}
        />
      ))}
    </FormPage>
  )
}
