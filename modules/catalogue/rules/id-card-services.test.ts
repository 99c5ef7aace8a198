import { describe, expect, test } from 'vitest'
import { firstCardDue } from './id-card.ts'
import { openService } from './test-service.ts'

const boy = '2008-07-20'

describe('居民身份证首次申领', () => {
  const first = openService('id-card-first')
  const local = { had: 'never', registered: 'wuhan' }
  const student = { had: 'never', registered: 'elsewhere', link: 'study' }

  test.each([
    ['a grown-up of Wuhan', local, {}, ['household-book', 'photo']],
    [
      'a child with its mother',
      { ...local, companion: 'mother' },
      { born: boy },
      ['household-book', 'guardian-card', 'guardianship-proof', 'photo'],
    ],
    ['a student from elsewhere', student, {}, ['household-book', 'study-proof', 'photo']],
    ['a worker from elsewhere', { ...student, link: 'work' }, {}, ['household-book', 'work-proof', 'photo']],
    ['who lives here', { ...student, link: 'live' }, {}, ['household-book', 'living-proof', 'photo']],
  ])('%s brings what it takes', (_who, answers, asker, papers) => {
    expect(first.papersOf(answers, asker)).toEqual(papers)
  })

  test('costs nothing, and takes longer where another place issues it', () => {
    expect(first.listOf(local).fee).toMatchObject({ fen: 0, lines: [{ id: 'first', full: 0 }] })
    expect(first.listOf(local).promised.end?.due).toBe('2024-07-29')
    expect(first.listOf(student).promised.end?.due).toBe('2024-08-12')
    expect(first.listOf(student).statutory?.end?.due).toBe('2024-09-13')
  })

  test.each([
    ['14', boy, '2024-07-15', 5, '2029-07-15'],
    ['14', boy, '2024-07-20', 10, '2034-07-20'],
    ['15', '1998-03-31', '2024-03-30', 10, '2034-03-30'],
    ['15', '1998-03-31', '2024-03-31', 20, '2044-03-31'],
    ['of a newborn', '2024-07-15', '2024-07-15', 5, '2029-07-15'],
    ['of somebody of 110', '1914-07-15', '2024-07-15', null, 'LONG_TERM'],
  ])('RULES §11 case %s: born %s, issued %s', (_case, born, on, n, validTo) => {
    expect(first.listOf({ ...local, companion: 'father' }, { born, on }).validity).toMatchObject({ n, validTo })
  })

  test('RULES §11 case 19: the sixteenth birthday starts three months, and waiting for it is advised', () => {
    expect(firstCardDue({ born: boy, age: 16, months: 3 })).toBe('2024-10-20')
    const list = first.listOf({ ...local, companion: 'mother' }, { born: boy })
    expect(list.advice).toMatchObject({ until: '2024-07-20', validity: { n: 10 } })
  })

  test.each([
    [{ had: 'kept' }, 'card-there', 'id-card-renewal'],
    [{ had: 'lost' }, 'card-lost', 'id-card-reissue'],
    [{ had: 'never', registered: 'nowhere' }, 'not-registered', 'birth-registration'],
  ])('%o is led elsewhere', (answers, obstacle, instead) => {
    expect([first.refusalOf(answers), first.insteadOf(answers)]).toEqual([obstacle, instead])
  })

  test('a child without a guardian is refused, and no agent is asked for', () => {
    expect(first.refusalOf(local, { born: boy })).toBe('guardian-required')
    expect(first.refusalOf({ ...local, applying: 'agent' })).toBe('answer-unknown')
  })
})

describe('居民身份证丢失补领', () => {
  const reissue = openService('id-card-reissue')
  const lost = { found: 'lost', registered: 'wuhan' }

  test('needs no old card, costs forty yuan at every age and is relieved for nobody', () => {
    const list = reissue.listOf(lost)
    expect(list.materials.map(({ id }) => id)).toEqual(['household-book', 'photo'])
    expect(list.materials.some(({ handedIn }) => handedIn)).toBe(false)
    expect(list.fee.fen).toBe(4000)
    expect(reissue.listOf({ ...lost, companion: 'mother' }, { born: boy }).fee.fen).toBe(4000)
    // 居民身份证法 Art 21 names the first card and the renewal only.
    expect(reissue.service.fees.every(({ reductions = [] }) => reductions.length === 0)).toBe(true)
  })

  test.each([
    ['2024-08-02', '2024-10-08'],
    ['2024-12-02', '2025-02-05'],
    ['2024-07-15', '2024-09-13'],
  ])('RULES §11 case 12: sixty days from %s end on %s', (on, due) => {
    expect(reissue.listOf(lost, { on }).statutory?.end?.due).toBe(due)
  })

  test('RULES §11 case 25f: past the published calendar there is no date, and nothing is guessed', () => {
    expect(reissue.listOf(lost, { on: '2026-12-28' }).promised.end).toBeNull()
  })

  test('papers about work, study and stay are asked of people from elsewhere only, and may follow', () => {
    const list = reissue.listOf({ found: 'stolen', registered: 'elsewhere', link: 'work' })
    const paper = list.materials.find(({ id }) => id === 'work-proof')
    expect(paper).toMatchObject({ exempt: { source: 'social-security' }, deferrable: { workingDays: 7 } })
    expect(list.promised.end?.due).toBe('2024-08-12')
  })

  test.each([
    ['damaged', 'card-damaged', 'id-card-renewal'],
    ['forgotten', 'card-forgotten', 'temporary-identity-proof'],
  ])('a card that is %s is not replaced', (found, obstacle, instead) => {
    expect([reissue.refusalOf({ found }), reissue.insteadOf({ found })]).toEqual([obstacle, instead])
  })

  test('a child without a guardian is refused', () => {
    expect(reissue.refusalOf(lost, { born: boy })).toBe('guardian-required')
  })
})

describe('临时居民身份证', () => {
  const temporary = openService('temporary-id-card')
  const pending = { pending: 'filed', registered: 'wuhan' }

  test.each([
    ['2024-06-06', '2024-09-06'],
    ['2024-11-30', '2025-02-28'],
  ])('RULES §11 case 19: issued %s it is valid to %s', (on, validTo) => {
    expect(temporary.listOf(pending, { on }).validity).toEqual({ kind: 'months', n: 3, validTo })
  })

  test('is issued within three days for ten yuan, whatever the age', () => {
    const list = temporary.listOf(pending)
    expect([list.fee.fen, list.promised.end?.due, list.statutory?.end?.due]).toEqual([1000, '2024-07-18', '2024-07-18'])
    expect(temporary.listOf(pending, { born: '1914-07-15' }).validity.validTo).toBe('2024-10-15')
  })

  test('the receipt is asked for only where the application was filed before', () => {
    expect(temporary.papersOf(pending)).toEqual(['household-book', 'receipt', 'photo'])
    expect(temporary.papersOf({ ...pending, pending: 'today' })).toEqual(['household-book', 'photo'])
  })

  test.each([
    ['lost', 'lost-not-reported', 'id-card-reissue'],
    ['old', 'renewal-not-filed', 'id-card-renewal'],
    ['never', 'first-not-filed', 'id-card-first'],
    ['forgotten', 'card-forgotten', 'temporary-identity-proof'],
  ])('with nothing pending and a card that is %s another service comes first', (card, obstacle, instead) => {
    const answers = { pending: 'nothing', card }
    expect([temporary.refusalOf(answers), temporary.insteadOf(answers)]).toEqual([obstacle, instead])
  })

  test('who is registered elsewhere gets the letter, not the card', () => {
    const answers = { pending: 'today', registered: 'elsewhere' }
    expect(temporary.refusalOf(answers)).toBe('registered-elsewhere')
    expect(temporary.insteadOf(answers)).toBe('temporary-identity-proof')
  })

  test('a child without a guardian is refused', () => {
    expect(temporary.refusalOf(pending, { born: boy })).toBe('guardian-required')
  })
})

describe('临时身份证明', () => {
  const proof = openService('temporary-identity-proof')
  const exam = { purpose: 'exam', place: 'here', reason: 'lost' }

  test('is a free letter of the same day, good for three days, and needs no paper of identity', () => {
    const list = proof.listOf(exam, { born: '2006-05-19', on: '2024-06-07' })
    expect(list.materials.map(({ id }) => id)).toEqual(['photo', 'admission-ticket'])
    expect([list.fee.fen, list.promised.end?.due]).toEqual([0, '2024-06-07'])
    expect(list.validity).toEqual({ kind: 'days', n: 3, validTo: '2024-06-09' })
    expect(list.statutory).toBeNull()
    expect(proof.service.result).toMatchObject({ document: 'temporary-identity-proof', layout: 'letter' })
  })

  test('somebody of seventeen comes alone, a child with a guardian', () => {
    expect(proof.listOf(exam, { born: '2006-07-16' }).needsGuardian).toBe(false)
    expect(proof.refusalOf(exam, { born: boy })).toBe('guardian-required')
    expect(proof.papersOf({ ...exam, companion: 'father' }, { born: boy })).toContain('guardian-card')
  })

  test.each([
    ['what card and book prove', { purpose: 'facts' }, 'already-proven', undefined],
    ['a bank', { purpose: 'other' }, 'other-use', 'temporary-id-card'],
    ['an exam in another district', { ...exam, place: 'elsewhere' }, 'other-district', undefined],
    ['a hotel in another district', { ...exam, purpose: 'hotel', place: 'elsewhere' }, 'other-district', undefined],
  ])('%s gets no letter', (_what, answers, obstacle, instead) => {
    expect([proof.refusalOf(answers), proof.insteadOf(answers)]).toEqual([obstacle, instead])
  })

  test('it is asked for in person', () => {
    expect(proof.refusalOf({ ...exam, applying: 'agent' })).toBe('answer-unknown')
  })
})
