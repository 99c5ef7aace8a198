import { CaseState } from '#contract/cases.ts'
import { CollectionState } from '#contract/collection.ts'
import { CaseSet, RatingSet, TicketSet } from '#contract/insights.ts'
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

/** Which hall a supervisor looks at, where it is not their own. */
export interface TodaySearch {
  readonly hall?: string
}

export function readTodaySearch(search: Record<string, unknown>): TodaySearch {
  const hall = textOf(search['hall'])
  return hall === undefined ? {} : { hall }
}

const figureParts = ['hall', 'day', 'hour', 'until', 'queue', 'service', 'window', 'grade'] as const
export type FigurePart = { readonly [Name in (typeof figureParts)[number]]?: string | undefined }

/** What the address of a list behind a number says: which set, and of which part. The server judges the rest. */
export type FigureSearch<Set extends string> = FigurePart & { readonly set: Set }

export function readTicketSearch(search: Record<string, unknown>): FigureSearch<TicketSet> {
  return { ...readFigurePart(search), set: findOption(TicketSet.options, search['set']) ?? 'drawn' }
}

export function readCasesOfSearch(search: Record<string, unknown>): FigureSearch<CaseSet> {
  return { ...readFigurePart(search), set: findOption(CaseSet.options, search['set']) ?? 'open' }
}

export function readRatingSearch(search: Record<string, unknown>): FigureSearch<RatingSet> {
  return { ...readFigurePart(search), set: findOption(RatingSet.options, search['set']) ?? 'invited' }
}

/** What is not given, or is no time, is undefined by name: the router would keep the text of the address otherwise. */
function readFigurePart(search: Record<string, unknown>): FigurePart {
  const given = figureParts.map((name) => {
    const text = textOf(search[name])
    const isNoTime = (name === 'day' || name === 'until') && Number.isNaN(Date.parse(text ?? ''))
    return [name, isNoTime ? undefined : text] as const
  })
  return Object.fromEntries(given)
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
