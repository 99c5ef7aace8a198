import { describe, expect, test } from 'vitest'
import { dueDate } from '#modules/calendar/rules/index.ts'
import { publishedCatalogue } from './test-catalogue.ts'
import { openService } from './test-service.ts'

const { calendar } = publishedCatalogue()
const ofNine = '2015-03-01'
const ofSeven = '2017-03-01'

describe('姓名变更', () => {
  const change = openService('name-change')
  const grownUp = { registered: 'here', change: 'given' }
  const child = { ...grownUp, companion: 'mother', parents: 'together' }

  test('RULES §11 case 2: accepted on 12 March 2024 it is promised for the 26th, and no law sets a limit', () => {
    const list = change.listOf(grownUp, { on: '2024-03-12' })
    expect([list.promised.end?.due, list.statutory, list.fee.fen]).toEqual(['2024-03-26', null, 0])
    expect(list.validity.validTo).toBe('NONE')
  })

  test.each([
    ['a grown-up', grownUp, {}, ['household-book', 'id-card']],
    [
      'a grown-up who takes a grandmother’s surname',
      { ...grownUp, change: 'other' },
      {},
      ['household-book', 'id-card', 'surname-proof'],
    ],
    [
      'a child of seven with both parents',
      child,
      { born: ofSeven },
      ['household-book', 'guardian-card', 'other-parent-card', 'birth-certificate', 'parents-statement'],
    ],
    [
      'a child of nine whose divorced parents agree',
      { ...child, parents: 'divorced', childAgrees: 'willing' },
      { born: ofNine },
      [
        'household-book',
        'guardian-card',
        'other-parent-card',
        'birth-certificate',
        'divorce-paper',
        'parents-statement',
        'child-statement',
      ],
    ],
    [
      'a child of seven with one parent alive',
      { ...child, parents: 'alone' },
      { born: ofSeven },
      ['household-book', 'guardian-card', 'birth-certificate', 'sole-parent-proof', 'parents-statement'],
    ],
    [
      'a child of seven with an appointed guardian',
      { ...grownUp, companion: 'guardian' },
      { born: ofSeven },
      ['household-book', 'guardian-card', 'guardianship-decision', 'parents-statement'],
    ],
  ])('%s brings what it takes', (_who, answers, asker, papers) => {
    expect(change.papersOf(answers, asker)).toEqual(papers)
  })

  test.each([
    ['together', true],
    ['divorced', true],
    ['alone', false],
  ])('parents who are %s: the second one is needed: %s', (parents, second) => {
    const list = change.listOf({ ...child, parents }, { born: ofSeven })
    expect([list.needsGuardian, list.needsSecondGuardian]).toEqual([true, second])
  })

  test('RULES §11 case 25g: a child of nine is not renamed by one divorced parent, nor against its will', () => {
    const one = { ...child, parents: 'disagreed', childAgrees: 'willing' }
    expect(change.refusalOf(one, { born: ofNine })).toBe('other-parent-missing')
    const against = { ...child, parents: 'divorced', childAgrees: 'unwilling' }
    expect(change.refusalOf(against, { born: ofNine })).toBe('child-unwilling')
    expect(change.refusalOf({ ...child, parents: 'divorced' }, { born: ofNine })).toBe('answer-missing')
  })

  test('from the eighth birthday on the child is asked, from the eighteenth nobody else', () => {
    expect(change.prepare(child, { born: '2016-07-16' }).ok).toBe(true)
    expect(change.refusalOf(child, { born: '2016-07-15' })).toBe('answer-missing')
    const willing = { ...grownUp, childAgrees: 'willing' }
    expect(change.refusalOf(willing, { born: '2006-07-16' })).toBe('guardian-required')
    expect(change.listOf(grownUp, { born: '2006-07-15' }).needsGuardian).toBe(false)
  })

  test('an answer left over from a child binds no grown-up', () => {
    expect(change.refusalOf({ ...child, parents: 'disagreed', childAgrees: 'unwilling' })).toBeUndefined()
  })

  test('RULES §11 case 1: the divorce paper may follow within seven working days, before the promised date', () => {
    const list = change.listOf({ ...child, parents: 'divorced' }, { born: ofSeven })
    const n = list.materials.find(({ id }) => id === 'divorce-paper')?.deferrable?.workingDays ?? 0
    const due = dueDate({ start: '2024-07-15', kind: 'working-days', n, calendar })
    expect(due.ok && due.value.due).toBe('2024-07-24')
    expect(list.promised.end?.due).toBe('2024-07-29')
  })

  test('it is changed where the household is registered, and by nobody’s agent', () => {
    expect(change.refusalOf({ registered: 'elsewhere' })).toBe('registered-elsewhere')
    expect(change.refusalOf({ ...grownUp, applying: 'agent' })).toBe('answer-unknown')
  })
})

describe('户口迁移（购房）', () => {
  const transfer = openService('household-transfer')
  const own = { home: 'own', from: 'elsewhere', movers: 'nobody', applying: 'self' }

  test.each([
    ['who owns the home', own, ['id-card', 'household-book', 'property-certificate']],
    [
      'whose spouse owns it',
      { ...own, home: 'spouse' },
      ['id-card', 'household-book', 'property-certificate', 'owner-consent', 'marriage-certificate'],
    ],
    [
      'who brings the family',
      { ...own, movers: 'family' },
      ['id-card', 'household-book', 'property-certificate', 'marriage-certificate', 'kinship-proof'],
    ],
    [
      'who sends a grown-up child',
      { ...own, applying: 'agent', agentIs: 'family' },
      ['id-card', 'household-book', 'property-certificate', 'power-of-attorney', 'agent-card'],
    ],
  ])('somebody %s brings what it takes', (_who, answers, papers) => {
    expect(transfer.papersOf(answers)).toEqual(papers)
  })

  test('the deed need not be brought where the property register shows it', () => {
    const deed = transfer.listOf(own).materials.find(({ id }) => id === 'property-certificate')
    expect(deed).toMatchObject({ kind: 'main', exempt: { source: 'property-register', mark: 'S' } })
  })

  test('within the city five working days are promised, from elsewhere fifteen', () => {
    expect(transfer.listOf({ ...own, from: 'wuhan' }).promised.end?.due).toBe('2024-07-22')
    expect(transfer.listOf(own).promised.end?.due).toBe('2024-08-05')
  })

  test.each([
    [{ home: 'contract' }, 'no-deed-yet'],
    [{ home: 'commercial' }, 'not-a-home'],
    [{ ...own, applying: 'agent', agentIs: 'other' }, 'agent-not-allowed'],
  ])('%o is refused', (answers, refusal) => {
    expect(transfer.refusalOf(answers)).toBe(refusal)
  })

  test('a child moves with a guardian, not with an agent', () => {
    const { applying: _, ...asked } = own
    expect(transfer.refusalOf(asked, { born: ofNine })).toBe('guardian-required')
    const list = transfer.listOf({ ...asked, companion: 'father' }, { born: ofNine })
    expect([list.needsGuardian, list.needsSecondGuardian, list.needsAgent]).toEqual([true, false, false])
    expect(transfer.refusalOf({ ...own, applying: 'agent', companion: 'father' }, { born: ofNine })).toBe(
      'agent-not-allowed',
    )
  })
})

describe('出生登记', () => {
  const birth = openService('birth-registration')
  const newborn = { born: '2024-07-01' }
  const married = {
    companion: 'mother',
    certificate: 'at-hand',
    parents: 'married',
    follow: 'mother',
    registered: 'here',
  }

  test('a newborn is known by the birth certificate and registered while a parent waits, free of charge', () => {
    const list = birth.listOf(married, newborn)
    expect(birth.service.identity).toEqual(['birth-certificate'])
    expect([list.needsGuardian, list.needsSecondGuardian]).toEqual([true, false])
    expect([list.promised.end?.due, list.fee.fen]).toEqual(['2024-07-15', 0])
  })

  const always = ['birth-certificate', 'household-book', 'guardian-card']
  test.each([
    ['of married parents', married, newborn, [...always, 'other-parent-card', 'marriage-certificate']],
    [
      'of unmarried parents that joins the mother',
      { ...married, parents: 'unmarried' },
      newborn,
      [...always, 'unmarried-statement'],
    ],
    [
      'of unmarried parents that joins the father',
      { ...married, parents: 'unmarried', follow: 'father' },
      newborn,
      [...always, 'other-parent-card', 'unmarried-statement', 'paternity-test'],
    ],
    [
      'brought by a grandmother',
      { ...married, companion: 'guardian' },
      newborn,
      [...always, 'other-parent-card', 'marriage-certificate', 'carer-proof'],
    ],
    [
      'past the first birthday',
      married,
      { born: '2023-07-15' },
      [...always, 'other-parent-card', 'marriage-certificate', 'late-statement'],
    ],
  ])('a child %s needs its papers', (_who, answers, asker, papers) => {
    expect(birth.papersOf(answers, asker)).toEqual(papers)
  })

  test('what must be checked elsewhere or looked into takes ten working days', () => {
    expect(birth.listOf({ ...married, registered: 'elsewhere' }, newborn).promised.end?.due).toBe('2024-07-29')
    expect(birth.listOf(married, { born: '2020-02-29' }).promised.end?.due).toBe('2024-07-29')
  })

  test.each([
    [{ certificate: 'lost' }, 'certificate-lost'],
    [{ certificate: 'never' }, 'certificate-never'],
    [{ certificate: 'abroad' }, 'born-abroad'],
    [{ certificate: 'at-hand', parents: 'foreign' }, 'parents-foreign'],
  ])('%o is refused', (answers, obstacle) => {
    expect(birth.refusalOf({ companion: 'mother', ...answers }, newborn)).toBe(obstacle)
  })

  test('nobody of age, of 18 or of 110, is registered as a birth, and no newborn without a guardian', () => {
    const { companion: _, ...alone } = married
    expect(birth.refusalOf(alone, { born: '2006-07-15' })).toBe('grown-up')
    expect(birth.refusalOf(alone, { born: '1914-07-15' })).toBe('grown-up')
    expect(birth.refusalOf(alone, newborn)).toBe('guardian-required')
  })
})

test.each([
  ['name-change', 'name-change'],
  ['household-transfer', 'household-transfer'],
  ['birth-registration', 'birth-registration'],
  ['household-book-reissue', 'household-book'],
])('%s ends in a page of its own kind that states no validity', (code, document) => {
  expect(openService(code).service.result).toMatchObject({ document, layout: 'page', validity: [] })
})

describe('户口簿补领', () => {
  const book = openService('household-book-reissue')
  const lost = { registered: 'here', kind: 'family', head: 'living', reason: 'lost', applying: 'self' }

  test.each([
    ['lost', ['head-card', 'loss-statement'], []],
    ['damaged', ['head-card', 'old-book'], ['old-book']],
    ['full', ['head-card', 'old-book'], ['old-book']],
  ])('a book that is %s is replaced at once', (reason, papers, handedIn) => {
    const list = book.listOf({ ...lost, reason })
    expect(list.materials.map(({ id }) => id)).toEqual(papers)
    expect(list.materials.filter((paper) => paper.handedIn).map(({ id }) => id)).toEqual(handedIn)
    expect([list.promised.end?.due, list.fee.fen, list.validity.validTo]).toEqual(['2024-07-15', 0, 'NONE'])
  })

  test.each([
    [{ registered: 'elsewhere' }, 'registered-elsewhere'],
    [{ registered: 'here', kind: 'collective' }, 'collective-household'],
    [{ registered: 'here', kind: 'family', head: 'deceased' }, 'head-deceased'],
    [{ ...lost, applying: 'agent', agentIs: 'other' }, 'agent-not-allowed'],
  ])('%o is refused', (answers, refusal) => {
    expect(book.refusalOf(answers)).toBe(refusal)
  })

  test('a grown-up of the household may come for the head, a guardian for a head under age', () => {
    const list = book.listOf({ ...lost, applying: 'agent', agentIs: 'family' })
    expect(list.needsAgent).toBe(true)
    expect(list.materials.map(({ id }) => id)).toEqual([
      'head-card',
      'loss-statement',
      'power-of-attorney',
      'agent-card',
    ])
    const { applying: _, ...child } = lost
    expect(book.refusalOf(child, { born: ofNine })).toBe('guardian-required')
    expect(book.papersOf({ ...child, companion: 'guardian' }, { born: ofNine })).toContain('guardian-card')
  })
})
