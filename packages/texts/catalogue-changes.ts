import type { CatalogueChanges, Change, HallChange, ServiceChange } from '#contract/catalogue-changes.ts'
import { changeText } from './catalogue-change.ts'
import type { Text } from './lang.ts'

/** What a new catalogue means, one sentence a line, each complete by itself. */
export function catalogueChangeLines({ services, halls, calendar }: CatalogueChanges): Text[] {
  return [
    ...services.flatMap(serviceLines),
    ...halls.flatMap(hallLines),
    ...calendar.begun.map((year) => ({
      zh: `日历：增加 ${year} 年的放假安排`,
      en: `Calendar: the holidays of ${year} are added`,
    })),
    ...calendar.changed.map((year) => ({
      zh: `日历：${year} 年的放假安排有变动，未办结事项的到期日会重新推算`,
      en: `Calendar: the holidays of ${year} differ; dates of open cases are counted anew`,
    })),
  ]
}

/** Why the server does not start with a published version that says something else, and what to do. */
export function rewrittenText(service: Pick<ServiceChange, 'name' | 'version' | 'validFrom'>, file: string): Text {
  const { name, version, validFrom } = service
  return {
    zh: `${file}：${name.zh}第 ${version} 版自 ${validFrom} 起已经公布，内容却变了。请改回原来的内容；要改的，另写一个新版本，写上第一天。`,
    en: `${file}: version ${version} of ${name.en}, published from ${validFrom} on, says something else now. Put it back, and make the change a new version with its first day.`,
  }
}

function serviceLines(service: ServiceChange): Text[] {
  const { kind, version, validFrom, changes } = service
  const line = (text: Text): Text => named(service.name, text)
  switch (kind) {
    case 'began':
      return [line({ zh: `新增事项，自 ${validFrom} 起可以办`, en: `a new service, from ${validFrom} on` })]
    case 'ended':
      return [line({ zh: '这个事项没有了，不再受理新的申请', en: 'the service is gone: nothing new is accepted' })]
    case 'withdrawn':
      return [
        line({
          zh: `第 ${version} 版不见了，按它受理的件看不到当时的规定`,
          en: `version ${version} is gone: cases filed under it lose the rules they were filed under`,
        }),
      ]
    case 'rewritten':
      return [
        line({
          zh: `第 ${version} 版（自 ${validFrom} 起）的内容变了。已经公布的版本不能改，请另出新版本`,
          en: `version ${version} (from ${validFrom}) says something else. A published version stays: make a new one`,
        }),
        ...changes.map((change) => line(changeText(change))),
      ]
    case 'version':
      return changes.length === 0
        ? [line({ zh: `第 ${version} 版自 ${validFrom} 起，内容没有变`, en: `version ${version}, the same as before` })]
        : changes.map((change) => line(dated(change, validFrom)))
  }
}

/** A fee has its own first day; everything else begins with the version. */
function dated(change: Change, from: string): Text {
  const text = changeText(change)
  return change.kind === 'fee' ? text : { zh: `自 ${from} 起，${text.zh}`, en: `from ${from}, ${text.en}` }
}

function hallLines({ kind, name, begun, ended, other }: HallChange): Text[] {
  if (kind === 'began') return [named(name, { zh: '新增大厅', en: 'a new hall' })]
  if (kind === 'ended') return [named(name, { zh: '这个大厅没有了', en: 'the hall is gone' })]
  return [
    ...begun.map((service) => named(name, { zh: `可以办${service.zh}了`, en: `now offers: ${service.en}` })),
    ...ended.map((service) => named(name, { zh: `不再办${service.zh}`, en: `no longer offers: ${service.en}` })),
    ...other.map((field) => named(name, { zh: `${fieldName(field).zh}有变动`, en: `${fieldName(field).en} differ` })),
  ]
}

const hallFields: Readonly<Record<string, Text>> = {
  name: { zh: '名称', en: 'the names' },
  address: { zh: '地址', en: 'the addresses' },
  hours: { zh: '开放时间', en: 'the opening hours' },
  windows: { zh: '窗口', en: 'the windows' },
  queues: { zh: '队列', en: 'the queues' },
  atRisk: { zh: '临期提醒的天数', en: 'the days of the warning before a date' },
  quietHours: { zh: '不发短信的时段', en: 'the quiet hours' },
}

function fieldName(field: string): Text {
  return hallFields[field] ?? { zh: field, en: field }
}

function named(name: Text, { zh, en }: Text): Text {
  return { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` }
}
