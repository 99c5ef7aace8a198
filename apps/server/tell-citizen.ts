import { getCaseCode, getCaseRecord } from '#modules/cases/public.ts'
import { type Catalogue, findHall, findService } from '#modules/catalogue/public.ts'
import { getPreApplicationRecord } from '#modules/intake/public.ts'
import { queueNotice } from '#modules/notices/public.ts'
import { getPerson } from '#modules/people/public.ts'
import type { Tools } from '#platform/command/act.ts'
import { runSystemAct } from '#platform/command/run.ts'
import type { Lang } from '#texts/lang.ts'

export type CaseNotice = 'case-notified' | 'case-refused' | 'case-accepted' | 'case-denied' | 'case-ready'

/** Writes the citizen what happened to their case, in their language: by message, and by e-mail where they gave one. */
export async function tellCitizen(
  { tools, catalogue }: { tools: Tools; catalogue: Catalogue },
  { kind, hallId, caseId }: { kind: CaseNotice; hallId: string; caseId: string },
): Promise<void> {
  await runSystemAct(tools, 'server.tell-citizen', async (act) => {
    const db = act.tx
    const { cipher } = tools
    const record = await getCaseRecord(db, { hallId, id: caseId })
    const { lang } = await getPreApplicationRecord(db, { hallId, id: record.preApplicationId })
    const person = await getPerson({ db, cipher }, { hallId, id: record.personId })
    const code = await getCaseCode({ db, cipher }, { hallId, caseId })
    const on = act.at.slice(0, 10)
    const service = findService(catalogue, { code: record.service, on })
    const hall = findHall(catalogue, hallId)
    const notice = {
      template: kind,
      lang,
      args: {
        hall: nameOf(hall?.shortName, lang),
        service: nameOf(service?.name, lang),
        number: record.number,
        code,
        due: record.promisedDue,
      },
    }
    // One message a reason: a second notice of missing papers is another version of the case, the same event is not.
    const reasonKey = `${kind}/${caseId}/${record.version}`
    const addresses = [
      { channel: 'sms', to: person.phone },
      { channel: 'email', to: person.email },
    ] as const
    for (const { channel, to } of addresses) {
      if (to !== null) await queueNotice(act, { hallId, channel, to, reasonKey, ...notice })
    }
  })
}

function nameOf(name: { zh: string; en: string } | undefined, lang: Lang): string {
  if (name === undefined) throw new Error('a case is of no known service or hall')
  return lang === 'en' ? name.en : name.zh
}
