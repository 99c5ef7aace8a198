import { type RawBuilder, sql } from 'kysely'
import type { Scope, ScopeTerm } from '../access/principal.ts'

export interface ScopeColumns {
  readonly hall: string
  readonly service?: string
  readonly stage?: string
}

/** The scope as a condition on columns; a term that limits what the table does not have compiles to false. */
export function scopeSql(scope: Scope, columns: ScopeColumns): RawBuilder<boolean> {
  if (scope.terms.length === 0) return sql<boolean>`false`
  const terms = scope.terms.map((term) => sql`(${termSql(term, columns)})`)
  return sql<boolean>`(${sql.join(terms, sql` or `)})`
}

function termSql(term: ScopeTerm, columns: ScopeColumns): RawBuilder<unknown> {
  return sql.join(
    [
      sql`${sql.ref(columns.hall)} = ${term.hallId}`,
      listSql(term.services, columns.service),
      listSql(term.stages, columns.stage),
    ],
    sql` and `,
  )
}

function listSql(allowed: readonly string[] | null, column: string | undefined): RawBuilder<unknown> {
  if (allowed === null) return sql`true`
  if (column === undefined || allowed.length === 0) return sql`false`
  return sql`${sql.ref(column)} = any(${[...allowed]})`
}
