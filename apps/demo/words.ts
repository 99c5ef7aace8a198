import type { Opened } from '#contract/opened.ts'
import { demoPeople, demoProgress, demoRepeats, demoTexts, demoThroughput, demoWaits } from '#texts/demo.ts'
import { type Lang, pick, type Text } from '#texts/lang.ts'
import { acts, type Figures } from './figures.ts'
import { hallId, type Progress } from './play.ts'

/** Where to look while it plays, and how to get in. */
export function lookWords({ addresses, demo }: Opened, lang: Lang): string {
  const say = (text: Text): string => pick(text, lang)
  const places: readonly (readonly [string, Text])[] = [
    [addresses.board, demoTexts.board],
    [`${addresses.desk}/guide`, demoTexts.guide],
    [`${addresses.desk}/window`, demoTexts.window],
    [`${addresses.desk}/today`, demoTexts.hall],
    [addresses.kiosk, demoTexts.kiosk],
    [`${addresses.portal}status`, demoTexts.status],
  ]
  const here = demo.accounts.filter((account) => account.hallId === hallId)
  // One of each role is enough to look; the first officer is the one at window 1.
  const shown = here.filter(({ role }, at) => here.findIndex((one) => one.role === role) === at)
  const waiting = demo.devices.filter((device) => device.hallId === hallId && device.code !== undefined)
  // The last of each kind plays; the others are for whoever looks on.
  const free = waiting.filter(({ kind }, at) => waiting.findLastIndex((one) => one.kind === kind) !== at)
  return [
    '',
    say(demoTexts.watch),
    ...places.map(([address, text]) => `  ${address.padEnd(36)}${say(text)}`),
    '',
    say(demoTexts.accounts),
    ...shown.map(
      ({ role, account, password, totpSecret }) =>
        `  ${role.padEnd(24)}${account.padEnd(13)}${password}  ${totpSecret}`,
    ),
    '',
    say(demoTexts.codes),
    ...free.map(({ kind, code, name }) => `  ${kind.padEnd(8)}${code}  ${name}`),
    '',
    say(demoTexts.actingAlong),
    say(demoTexts.stopHint),
    '',
  ].join('\n')
}

const startsAt = 8 * 60 + 30

export function progressWords({ second, waiting, counts }: Progress, { lang, isMax }: { lang: Lang; isMax: boolean }) {
  const minutes = startsAt + Math.floor(second / 60)
  const clock = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const time = isMax ? `${Math.round(second)} s`.padStart(6) : clock
  const { ticket: tickets, case: cases, rating: ratings } = counts
  return pick(demoProgress({ time, tickets, waiting, cases, ratings }), lang)
}

const mostDifferences = 200

export function figuresWords(figures: Figures, lang: Lang): string {
  const say = (text: Text): string => pick(text, lang)
  const counts = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .map(([word, count]) => `${word} ${count}`)
      .join(', ')
  const { ledger, faults, wait } = figures
  return [
    '',
    say(demoTexts.figures),
    `  ${say(demoPeople(figures))}`,
    `  tickets: ${counts(figures.tickets)}`,
    ...(wait === null ? [] : [`  ${say(demoWaits(wait))}`]),
    `  cases: ${counts(figures.cases)}`,
    `  ratings: ${counts(figures.ratings)}`,
    `  ${say(demoRepeats(figures))}`,
    ...acts.map((act) => `  ${say(demoTexts.acts[act])}: ${say(demoThroughput(figures.throughput[act]))}`),
    ...(faults.length === 0 ? [] : ['', say(demoTexts.faults)]),
    ...faults.map(({ what, times }) => `  ${times} × ${what}`),
    '',
    ...ledgerWords(ledger, say),
    '',
  ].join('\n')
}

function ledgerWords(ledger: Figures['ledger'], say: (text: Text) => string): string[] {
  if (ledger === undefined) return [say(demoTexts.noDatabase)]
  if (ledger.differences.length === 0) return [`${say(demoTexts.equal)} (${ledger.entries})`]
  const rows = ledger.differences.slice(0, mostDifferences).map(({ kind, book, key, ledger: told, database }) => {
    return `  ${say(demoTexts.kinds[kind])}  ${book}  ${key}  ${told ?? '–'} | ${database ?? '–'}`
  })
  const left = ledger.differences.length - rows.length
  return [say(demoTexts.notEqual), ...rows, ...(left > 0 ? [`  … ${left}`] : [])]
}
