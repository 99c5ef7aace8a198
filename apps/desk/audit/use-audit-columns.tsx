import type { AuditRow } from '#contract/audit.ts'
import { revealPurposes } from '#contract/people.ts'
import { momentText } from '#texts/dates.ts'
import { actorKindTexts, actTexts, auditTexts, objectTexts } from '#texts/desk/audit.ts'
import { purposeTexts } from '#texts/desk/person.ts'
import type { Text } from '#texts/lang.ts'
import { reasonTitle } from '#texts/refusals.ts'
import type { Column } from '#ui/list/DataTable.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useNow } from '../time/HallTime.tsx'

/** When, who, what, on what, how it ended, for which purpose, and whether it is sealed. */
export function useAuditColumns(): readonly Column<AuditRow>[] {
  const say = useWords()
  const { lang } = useLang()
  const now = useNow()
  return [
    {
      id: 'time',
      heading: say(auditTexts.time),
      cell: ({ at }) => <span className="desk-nowrap">{momentText(at, now, lang)}</span>,
    },
    {
      id: 'actor',
      heading: say(auditTexts.actor),
      isRowName: true,
      cell: ({ actor, actorKind }) =>
        actorKind === 'system'
          ? say(actorKindTexts.system)
          : say(auditTexts.actorOf(say(actorKindTexts[actorKind]), actor)),
    },
    { id: 'act', heading: say(auditTexts.act), cell: ({ act }) => say(wordFor(actTexts, act)) },
    {
      id: 'object',
      heading: say(auditTexts.object),
      cell: ({ objectKind, objectName, objectId }) => (
        <>
          {say(wordFor(objectTexts, objectKind))} {objectName ?? shortId(objectId)}
        </>
      ),
    },
    {
      id: 'outcome',
      heading: say(auditTexts.outcome),
      cell: ({ outcome }) =>
        outcome === 'done' ? (
          <Tag tone="ok">{say(auditTexts.done)}</Tag>
        ) : (
          <Tag tone="bad">{say(auditTexts.wasRefused)}</Tag>
        ),
    },
    {
      id: 'purpose',
      heading: say(auditTexts.purpose),
      cell: ({ purpose, reason }) => {
        if (purpose !== null) return say(purposeOf(purpose))
        return reason === null ? say(auditTexts.none) : reasonTitle(reason, lang)
      },
    },
    {
      id: 'seal',
      heading: say(auditTexts.seal),
      cell: ({ sealed }) => (
        <Tag tone="quiet" icon={sealed ? 'lock' : 'clock'}>
          {say(sealed ? auditTexts.sealed : auditTexts.unsealed)}
        </Tag>
      ),
    },
  ]
}

function wordFor(texts: Readonly<Record<string, Text>>, name: string): Text {
  return texts[name] ?? { zh: name, en: name }
}

/** `other: 联系不上` is what somebody wrote; the rest are words of the list. */
function purposeOf(purpose: string): Text {
  const listed = revealPurposes.find((known) => known === purpose)
  if (listed !== undefined) return purposeTexts[listed]
  const written = purpose.replace(/^other: /, '')
  return { zh: written, en: written }
}

/** Things without a name are told apart by the end of their id. */
function shortId(id: string | null): string {
  if (id === null) return ''
  return id.length > 12 ? `…${id.slice(-8)}` : id
}
