import '#ui/field/search.css'
import './search.css'
import type { ReactNode } from 'react'
import type { HallCatalogue } from '#contract/catalogue.ts'
import type { Service } from '#contract/service.ts'
import { type SearchResult, searchServices } from '#modules/catalogue/rules/index.ts'
import { searchTexts } from '#texts/hall/search.ts'
import type { Text } from '#texts/lang.ts'
import { SearchField } from '#ui/field/SearchField.tsx'
import { LinkList } from '#ui/link/LinkList.tsx'
import { LinkRow } from '#ui/link/LinkRow.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { VisuallyHidden } from '#ui/surface/VisuallyHidden.tsx'
import { serviceIcon } from '../catalogue/service-icon.ts'
import { useWords } from '../lang/Lang.tsx'
import type { Way } from './way.ts'

interface ServiceSearchProps {
  catalogue: HallCatalogue
  text: string
  onText: (text: string) => void
  wayOf: (service: Service) => Way
  /** Enter takes the best answer. */
  onFirst: (service: Service) => void
  label: Text
  hint: Text
  /** Said when nothing is found: it leads to the guide desk. */
  none: Text
  noneAction?: ReactNode
  /** How many answers this page has room for. */
  atMost: number
  fieldId?: string | undefined
  /** `none` beside keys on the glass. */
  inputMode?: 'search' | 'none' | undefined
}

/** Finds a service by what people call it. The answers come while one types. */
export function ServiceSearch(props: ServiceSearchProps): ReactNode {
  const { catalogue, text, onText, onFirst, label, hint, fieldId, inputMode } = props
  const say = useWords()
  const result = searchServices({ index: catalogue.search, text })
  const answers = listAnswers(catalogue, result).slice(0, props.atMost)
  return (
    <search className="service-search">
      <SearchField
        autoFocus
        label={say(label)}
        hint={say(hint)}
        value={text}
        onChange={onText}
        onSubmit={() => answers[0] && onFirst(answers[0].service)}
        clearLabel={say(searchTexts.clear)}
        id={fieldId}
        inputMode={inputMode}
        maxLength={60}
      />
      <VisuallyHidden>
        <span role="status">
          {answers.length > 0 && say(searchTexts.count(answers.length))}
          {result.kind === 'none' && say(searchTexts.none)}
        </span>
      </VisuallyHidden>
      {answers.length > 0 && <Answers {...props} answers={answers} />}
      {result.kind === 'none' && (
        <Empty icon="hand" title={say(searchTexts.none)} action={props.noneAction}>
          {say(props.none)}
        </Empty>
      )}
    </search>
  )
}

interface Answer {
  readonly service: Service
  readonly word: string
}

function Answers({ answers, wayOf }: Pick<ServiceSearchProps, 'wayOf'> & { answers: readonly Answer[] }): ReactNode {
  const say = useWords()
  return (
    <LinkList label={say(searchTexts.found)}>
      {answers.map(({ service, word }) => (
        <LinkRow
          key={service.code}
          {...wayOf(service)}
          icon={serviceIcon(service.code)}
          title={say(service.name)}
          // The word it was found by, where the name does not say it already.
          detail={say(say(service.name).includes(word) ? service.need.help : searchTexts.by(word))}
        />
      ))}
    </LinkList>
  )
}

function listAnswers({ services }: HallCatalogue, result: SearchResult): Answer[] {
  if (result.kind !== 'found') return []
  return result.found.flatMap(({ code, word }) => {
    const service = services.find((one) => one.code === code)
    return service === undefined ? [] : [{ service, word }]
  })
}
