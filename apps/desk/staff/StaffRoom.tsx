import type { ReactNode } from 'react'
import { listHalls, listStaff, type StaffRow } from '#contract/staff.ts'
import { roleTexts } from '#texts/desk/frame.ts'
import { staffTexts } from '#texts/desk/staff.ts'
import { pick } from '#texts/lang.ts'
import { type Column, DataTable } from '#ui/list/DataTable.tsx'
import { Empty } from '#ui/status/ListState.tsx'
import { Tag } from '#ui/status/Tag.tsx'
import { Panel } from '#ui/surface/Panel.tsx'
import { useLang, useWords } from '../lang/Lang.tsx'
import { useCatalogue } from '../server/use-catalogue.ts'
import { usePages } from '../server/use-pages.ts'
import { useRead } from '../server/use-read.ts'
import { MoreRows } from '../state/MoreRows.tsx'
import { Shown } from '../state/Shown.tsx'

/** Accounts of the hall and what each was granted: role, hall and services, never more than is written. */
export function StaffRoom(): ReactNode {
  const say = useWords()
  const query = usePages(listStaff, {})
  const columns = useColumns()
  return (
    <Panel title={say(staffTexts.title)} side={say(staffTexts.side)} level={1} flush>
      <Shown query={query} thing={staffTexts.thing} rows={8}>
        {({ pages }) => (
          <>
            <DataTable
              caption={say(staffTexts.title)}
              columns={columns}
              rows={pages.flatMap(({ rows }) => rows)}
              rowId={({ id }) => id}
              empty={
                <Empty icon="users" title={say(staffTexts.empty)}>
                  {say(staffTexts.emptyText)}
                </Empty>
              }
            />
            <MoreRows query={query} />
          </>
        )}
      </Shown>
    </Panel>
  )
}

function useColumns(): readonly Column<StaffRow>[] {
  const say = useWords()
  const { lang } = useLang()
  const halls = useRead(listHalls, {}, { staleTime: 600_000 }).data?.halls ?? []
  const services = useCatalogue().data?.services ?? []
  const hallName = (hallId: string): string => {
    const hall = halls.find(({ id }) => id === hallId)
    return hall === undefined ? hallId : pick(hall.name, lang)
  }
  const serviceNames = (codes: readonly string[] | null): string => {
    if (codes === null) return say(staffTexts.allServices)
    const names = codes.map((code) => services.find((service) => service.code === code)?.name ?? { zh: code, en: code })
    return names.map((name) => pick(name, lang)).join(lang === 'en' ? ', ' : '、')
  }
  return [
    { id: 'account', heading: say(staffTexts.account), cell: ({ account }) => account, isRowName: true },
    { id: 'name', heading: say(staffTexts.name), cell: ({ name }) => name },
    { id: 'hall', heading: say(staffTexts.hall), cell: ({ hallId }) => hallName(hallId) },
    {
      id: 'grants',
      heading: say(staffTexts.grants),
      cell: ({ grants }) =>
        grants.length === 0 ? (
          say(staffTexts.noGrants)
        ) : (
          <ul>
            {grants.map(({ hallId, role, services: codes }) => (
              <li key={`${hallId} ${role}`}>
                {say(staffTexts.grant(say(roleTexts[role]), hallName(hallId), serviceNames(codes)))}
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'state',
      heading: say(staffTexts.state),
      cell: ({ active }) =>
        active ? (
          <Tag tone="ok">{say(staffTexts.active)}</Tag>
        ) : (
          <Tag tone="quiet" icon="x">
            {say(staffTexts.inactive)}
          </Tag>
        ),
    },
  ]
}
