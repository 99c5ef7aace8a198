import { getCaseCode, getCaseRecord, listCaseEvents, pauseName } from '#modules/cases/public.ts'
import type { Catalogue } from '#modules/catalogue/public.ts'
import { getPreApplicationRecord } from '#modules/intake/public.ts'
import { queueNotice } from '#modules/notices/public.ts'
import type { Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import { pick } from '#texts/lang.ts'
import { listAddresses } from './list-addresses.ts'

interface TellDeps {
  readonly tools: Tools
  readonly catalogue: Catalogue
  readonly publicUrl: string
}

const reasons = { resumed: 'resumed', extended: 'extended', recounted: 'calendar' } as const

/**
 * Writes the citizen that the clocks of their case stopped, run again, or were given more time, and why (行政许可法 Art 42,
 * 45). One message for each entry of the history, though its event may come twice.
 */
export async function tellTime(
  { tools, catalogue, publicUrl }: TellDeps,
  { hallId, caseId, seq }: { hallId: string; caseId: string; seq: number },
): Promise<void> {
  await runSystemAct(tools, 'server.tell-time', async (act) => {
    const db = act.tx
    const { cipher } = tools
    const record = await getCaseRecord(db, { hallId, id: caseId })
    const { lang } = await getPreApplicationRecord(db, { hallId, id: record.preApplicationId })
    const event = (await listCaseEvents(db, { hallId, caseId })).find((one) => one.seq === seq)
    if (event === undefined) throw new Error(`expected entry ${seq} in the history of case ${caseId}, found none`)
    const code = await getCaseCode({ db, cipher }, { hallId, caseId })
    const key = { number: record.number, code, page: `${publicUrl}/status` }
    const reasonKey = `${caseId}/${event.kind}/${seq}`
    const addresses = await listAddresses({ db, cipher }, { hallId, caseId })
    for (const { channel, to } of [...addresses, { channel: 'in-app', to: record.number } as const]) {
      const notice = { hallId, channel, to, lang, reasonKey, caseId }
      if (event.kind === 'paused') {
        const { ground, basis } = event.payload
        const name = pick(pauseName(catalogue, String(ground)), lang)
        const args = { ...key, ground: name, basis: String(basis) }
        await queueNotice(act, { ...notice, template: 'case-paused', args })
        continue
      }
      if (event.kind !== 'resumed' && event.kind !== 'extended' && event.kind !== 'recounted') {
        throw new Error(`expected an entry about the time of case ${caseId}, found ${event.kind}`)
      }
      const args = { ...key, due: record.promisedDue, why: reasons[event.kind] }
      await queueNotice(act, { ...notice, template: 'case-date-moved', args })
    }
  })
}
