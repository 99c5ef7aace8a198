import { CaseState } from '#contract/cases.ts'
import { CollectionState } from '#contract/collection.ts'
import { NoticeState } from '#contract/notices.ts'
import { findOption } from '#kernel/option.ts'

/** What the address of the work list says: which cases are shown. */
export interface CaseSearch {
  readonly state?: CaseState
  readonly number?: string
}

export function readCaseSearch(search: Record<string, unknown>): CaseSearch {
  const state = findOption(CaseState.options, search['state'])
  const number = textOf(search['number'])
  return { ...(state === undefined ? {} : { state }), ...(number === undefined ? {} : { number }) }
}

/** What the address of the outbox says: which messages are shown. */
export interface NoticeSearch {
  readonly state?: NoticeState
}

export function readNoticeSearch(search: Record<string, unknown>): NoticeSearch {
  const state = findOption(NoticeState.options, search['state'])
  return state === undefined ? {} : { state }
}

/** What the address of the collection list says. */
export interface CollectionSearch {
  readonly state?: CollectionState
}

export function readCollectionSearch(search: Record<string, unknown>): CollectionSearch {
  const state = findOption(CollectionState.options, search['state'])
  return state === undefined ? {} : { state }
}

const auditViews = ['id-numbers', 'phones', 'refused'] as const
export type AuditView = (typeof auditViews)[number]

/** What the address of the trail says: which lines are shown. */
export interface AuditSearch {
  readonly show?: AuditView
}

export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const show = auditViews.find((view) => view === search['show'])
  return show === undefined ? {} : { show }
}

/** Plain query strings: a case number must never be taken for a number or for JSON. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function writeSearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).flatMap(([name, value]) => {
    const text = textOf(value)
    return text === undefined ? [] : [[name, text]]
  })
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
