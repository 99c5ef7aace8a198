import type { Change, Span, Term, Thing } from '#contract/catalogue-changes.ts'
import type { IdentityKind, ServiceMode } from '#contract/service.ts'
import { circumstancesText, inBrackets } from './catalogue-circumstances.ts'
import type { Text } from './lang.ts'
import { limitWords } from './limits.ts'
import { validityLength } from './validity.ts'

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>

/** One difference in words a citizen understands, to stand after the name of the service. */
export function changeText(change: Change): Text {
  switch (change.kind) {
    case 'added':
    case 'removed':
      return wholeText(change)
    case 'wording':
      return change.after === null
        ? { zh: `“${change.name.zh}”不再另作说明`, en: `“${change.name.en}” has no note any more` }
        : {
            zh: `“${change.name.zh}”的说法改为“${change.after.zh}”`,
            en: `“${change.name.en}” now says “${change.after.en}”`,
          }
    case 'applies':
      return becomes(
        { zh: `“${change.name.zh}”适用的情形`, en: `“${change.name.en}” applies` },
        circumstancesText(change.before),
        circumstancesText(change.after),
      )
    case 'fee':
      return feeText(change)
    case 'limit':
      return becomes(limitNames[change.of], termsText(change.before), termsText(change.after))
    case 'validity':
      return becomes(
        {
          zh: `满 ${change.fromAge} 周岁${inBrackets(change.when).zh}领的证，有效期`,
          en: `the validity from the age of ${change.fromAge}${inBrackets(change.when).en}`,
        },
        spanText(change.before),
        spanText(change.after),
      )
    case 'paper':
      return named(change.name, paperTexts[change.facet][change.after ? 'yes' : 'no'])
    case 'deferral':
      return deferralText(change)
    case 'mode':
      return change.after
        ? { zh: `可以${modeNames[change.mode].zh}办理了`, en: `can now be had ${modeNames[change.mode].en}` }
        : { zh: `不再${modeNames[change.mode].zh}办理`, en: `can no longer be had ${modeNames[change.mode].en}` }
    case 'identity': {
      const { zh, en } = identityNames[change.identity]
      return change.after
        ? { zh: `可以凭${zh}办理了`, en: `${en} serves now` }
        : { zh: `不能再凭${zh}办理`, en: `${en} serves no longer` }
    }
    case 'required':
      return change.after
        ? { zh: `“${change.name.zh}”必须填`, en: `“${change.name.en}” must be filled in` }
        : { zh: `“${change.name.zh}”可以不填`, en: `“${change.name.en}” may be left out` }
    case 'number':
      return numberText(change)
    case 'agent':
      return change.after
        ? { zh: '可以委托别人代办了', en: 'somebody else may now hand it in' }
        : { zh: '不能再委托别人代办', en: 'nobody else may hand it in any more' }
    case 'both-guardians':
      return change.after
        ? { zh: '未成年人要父母双方同意', en: 'for a child both parents must agree' }
        : { zh: '未成年人由一位监护人申请就可以', en: 'for a child one guardian is enough' }
    case 'queue':
      return becomes({ zh: '排队的字母', en: 'the letter of its queue' }, plain(change.before), plain(change.after))
    case 'words':
      return wordsText(change)
    case 'basis':
      return {
        zh: `“${change.name.zh}”的依据改为${change.after}`,
        en: `“${change.name.en}” now stands on: ${change.after}`,
      }
    case 'other':
      return { zh: `“${change.name.zh}”的 ${change.of} 有变动`, en: `“${change.name.en}”: ${change.of} differs` }
  }
}

const wholeTexts: Readonly<Record<Thing, { added: Text; removed: Text }>> = {
  material: { added: { zh: '要多带', en: 'a paper more' }, removed: { zh: '不用再带', en: 'a paper less' } },
  question: { added: { zh: '会多问', en: 'a question more' }, removed: { zh: '不再问', en: 'a question less' } },
  option: { added: { zh: '可以多选', en: 'an answer more' }, removed: { zh: '不能再选', en: 'an answer less' } },
  field: { added: { zh: '表上要多填', en: 'to fill in more' }, removed: { zh: '表上不再填', en: 'to fill in less' } },
  obstacle: {
    added: { zh: '这种情形不能在这里办了', en: 'cannot be done here any more if' },
    removed: { zh: '这种情形可以办了', en: 'can be done now if' },
  },
  refusal: {
    added: { zh: '不予受理多了一种情形', en: 'a ground to refuse more' },
    removed: { zh: '不予受理少了一种情形', en: 'a ground to refuse less' },
  },
}

function wholeText({ kind, thing, name, when }: Of<'added' | 'removed'>): Text {
  const { zh, en } = wholeTexts[thing][kind]
  const brackets = inBrackets(when)
  return { zh: `${zh}“${name.zh}”${brackets.zh}`, en: `${en}: “${name.en}”${brackets.en}` }
}

function feeText({ name, reduction, from, before, after }: Of<'fee'>): Text {
  const fee = {
    zh: reduction === null ? name.zh : `${name.zh}（${reduction.zh}）`,
    en: reduction === null ? name.en : `${name.en} (${reduction.en})`,
  }
  if (before !== null && after !== null) {
    return becomes({ zh: `${fee.zh}自 ${from} 起`, en: `from ${from} ${fee.en}` }, before, after)
  }
  if (after !== null) {
    return { zh: `${fee.zh}自 ${from} 起收 ${after.zh}`, en: `from ${from} ${fee.en} is ${after.en}` }
  }
  return reduction === null
    ? { zh: `自 ${from} 起不再收${fee.zh}`, en: `from ${from} ${fee.en} is no longer charged` }
    : { zh: `自 ${from} 起${fee.zh}不再减免`, en: `from ${from} ${fee.en} is no longer reduced` }
}

const limitNames: Readonly<Record<Of<'limit'>['of'], Text>> = {
  promised: { zh: '承诺期限', en: 'the promised limit' },
  statutory: { zh: '法定期限', en: 'the legal limit' },
}

function termsText(terms: readonly Term[]): Text | null {
  if (terms.length === 0) return null
  const texts = terms.map(({ kind, n, when }) => ({ term: limitWords({ kind, n }), when: inBrackets(when) }))
  return {
    zh: texts.map(({ term, when }) => term.zh + when.zh).join('、'),
    en: texts.map(({ term, when }) => term.en + when.en).join(', '),
  }
}

function spanText(span: Span): Text {
  return validityLength(span)
}

const paperTexts: Readonly<Record<Of<'paper'>['facet'], { yes: Text; no: Text }>> = {
  main: {
    yes: { zh: '改为主要材料', en: 'is now a main paper' },
    no: { zh: '改为次要材料', en: 'is now a secondary one' },
  },
  'handed-in': {
    yes: { zh: '要交回', en: 'must be handed in' },
    no: { zh: '不用再交回', en: 'need not be handed in any more' },
  },
  'taken-here': {
    yes: { zh: '改为在大厅现场做，不用带', en: 'is now made in the hall' },
    no: { zh: '要自己带来', en: 'must be brought along' },
  },
  exempt: {
    yes: { zh: '免提交了，由大厅核对', en: 'need not be brought: the hall has it confirmed' },
    no: { zh: '不再免提交，要带来', en: 'must be brought along again' },
  },
}

function deferralText({ name, before, after }: Of<'deferral'>): Text {
  if (before !== null && after !== null) {
    return becomes(
      { zh: `“${name.zh}”补交的期限`, en: `the time to supply “${name.en}”` },
      limitWords({ kind: 'working-days', n: before }),
      limitWords({ kind: 'working-days', n: after }),
    )
  }
  return named(
    name,
    after === null
      ? { zh: '不再可以容缺', en: 'may not follow later any more' }
      : { zh: `可以容缺，${after} 个工作日内补交`, en: `may follow within ${after} working days` },
  )
}

const modeNames: Readonly<Record<ServiceMode['mode'], Text>> = {
  appointment: { zh: '预约', en: 'by appointment' },
  'on-site': { zh: '到大厅', en: 'in the hall' },
  'at-home': { zh: '上门', en: 'at home' },
  online: { zh: '网上', en: 'online' },
  'self-service': { zh: '在自助机上', en: 'at the machine' },
}

const identityNames: Readonly<Record<IdentityKind, Text>> = {
  'id-card': { zh: '居民身份证', en: 'an identity card' },
  passport: { zh: '护照', en: 'a passport' },
  'birth-certificate': { zh: '出生医学证明', en: 'a birth certificate' },
}

const numberTexts: Readonly<Record<Of<'number'>['of'], { name: Text; unit: (n: number) => Text }>> = {
  visits: { name: { zh: '要来的次数', en: 'the number of visits' }, unit: (n) => ({ zh: `${n} 次`, en: `${n}` }) },
  'guardian-age': {
    name: { zh: '由监护人申请的年龄', en: 'the age at which a guardian applies' },
    unit: (n) => ({ zh: `未满 ${n} 周岁`, en: `under ${n}` }),
  },
  'renewal-months': {
    name: { zh: '可以提前换的时间', en: 'the time to renew ahead' },
    unit: (n) => ({ zh: `到期前 ${n} 个月`, en: `${n} months before it expires` }),
  },
  'advise-days': {
    name: { zh: '提示再等几天的范围', en: 'the days within which waiting is advised' },
    unit: (n) => ({ zh: `${n} 天`, en: `${n} days` }),
  },
}

function numberText({ of, before, after }: Of<'number'>): Text {
  const { name, unit } = numberTexts[of]
  return becomes(name, before === null ? null : unit(before), after === null ? null : unit(after))
}

function wordsText({ added, removed }: Of<'words'>): Text {
  const parts: Text[] = [
    ...(added.length === 0
      ? []
      : [{ zh: `可以搜“${added.join('”“')}”找到`, en: `is found by “${added.join('”, “')}”` }]),
    ...(removed.length === 0
      ? []
      : [{ zh: `搜“${removed.join('”“')}”不再找到`, en: `is no longer found by “${removed.join('”, “')}”` }]),
  ]
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') }
}

function becomes(name: Text, before: Text | null, after: Text | null): Text {
  if (before === null) return { zh: `${name.zh}定为${after?.zh ?? ''}`, en: `${name.en}: ${after?.en ?? ''}` }
  if (after === null) return { zh: `${name.zh}不再规定`, en: `${name.en} is no longer laid down` }
  return {
    zh: `${name.zh}由${spaced(before.zh)}变为${spaced(after.zh).trimEnd()}`,
    en: `${name.en}: ${after.en} instead of ${before.en}`,
  }
}

/** 由 20 元变为 0 元: digits and letters keep a space from the characters beside them. */
function spaced(text: string): string {
  return `${/^[\dA-Z]/.test(text) ? ' ' : ''}${text}${/[\dA-Z]$/.test(text) ? ' ' : ''}`
}

function named({ zh, en }: Text, text: Text): Text {
  return { zh: `“${zh}”${text.zh}`, en: `“${en}” ${text.en}` }
}

function plain(text: string): Text {
  return { zh: text, en: text }
}
