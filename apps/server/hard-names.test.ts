import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PreApplication } from '#contract/intake.ts'
import { inventIdNumber } from '#kernel/id-number.ts'
import { openTestServer, type TestServer } from '#server/testing/test-server.ts'
import { addTestPhoto, mother } from '#server/testing/test-story.ts'

let server: TestServer
let kiosk: string
let officer: string
beforeAll(async () => {
  server = await openTestServer()
  kiosk = await server.enrol('kiosk')
  officer = await server.signIn('liufang')
})
afterAll(() => server.close())

interface Person {
  readonly name: string
  readonly phone?: string
  readonly born?: string
}

/** Files for one person, who comes with their mother where they are a child; a damaged card may be renewed at any age. */
async function file({ name, phone = '13800000031', born = '1990-05-12' }: Person) {
  const isChild = born > '2008-07-15'
  const application: PreApplication = {
    service: 'id-card-renewal',
    answers: isChild ? { reason: 'damaged', companion: 'mother' } : { reason: 'damaged' },
    applicant: { name, idNumber: inventIdNumber({ region: '420112', birthDate: born }), phone },
    ...(isChild ? { guardian: { relation: 'mother' as const, ...mother } } : {}),
    photoId: await addTestPhoto(server.hall),
    lang: 'zh-CN',
    consent: true,
  }
  const reply = await server.inject({
    method: 'POST',
    url: '/api/pre-applications',
    headers: { cookie: kiosk, 'idempotency-key': randomUUID() },
    payload: { applications: [application] },
  })
  return { status: reply.statusCode, json: reply.json<{ preApplicationIds?: string[]; detail?: string }>() }
}

async function seen(person: Person): Promise<{ name: string; phoneMasked: string; born: string; age: number }> {
  const { status, json } = await file(person)
  if (status !== 200) throw new Error(`the filing was refused: ${json.detail}`)
  const reply = await server.inject({
    method: 'GET',
    url: `/api/pre-applications/${json.preApplicationIds?.[0]}`,
    headers: { cookie: officer },
  })
  return reply.json().applicant
}

describe('a name goes from the kiosk to the window as it is written', () => {
  test.each([
    ['rare characters of four extensions', '𠮷𪜀𬺰𱍐', '𠮷𪜀𬺰𱍐'],
    ['sixty rare characters', '𠮷'.repeat(60), '𠮷'.repeat(60)],
    ['a dot of another keyboard', '阿依古丽•买买提', '阿依古丽·买买提'],
    ['spaces of a Chinese keyboard', '王\u3000小明', '王小明'],
    ['one foreign name', 'Suharto', 'Suharto'],
    ['a foreign name of sixty characters', 'A'.repeat(59).concat('é'), 'A'.repeat(59).concat('é')],
    ['accents and apostrophes', 'Seán O’Brien-Ødegård', "Seán O'Brien-Ødegård"],
  ])('%s', async (_what, typed, name) => {
    expect((await seen({ name: typed })).name).toBe(name)
  })
})

describe('a telephone is kept in full and shown masked', () => {
  test.each([
    ['+86 138-0000-0031', '138****0031'],
    ['0086 138 0000 0031', '138****0031'],
    ['+1 (202) 555-0123', '+12*****0123'],
    ['0081 90 0000 0000', '+81******0000'],
    ['+852 0000 0000', '+85*****0000'],
  ])('%s', async (phone, masked) => {
    expect((await seen({ name: '王小明', phone })).phoneMasked).toBe(masked)
  })
})

describe('an age', () => {
  test.each([
    ['2024-07-15', 0],
    ['2024-02-29', 0],
    ['2012-02-29', 12],
    ['1904-02-29', 120],
    ['1914-07-15', 110],
    ['1914-07-16', 109],
    ['1873-07-16', 150],
  ])('somebody born on %s is %i on 15 July 2024 and is served', async (born, age) => {
    expect(await seen({ name: '王小明', born })).toMatchObject({ born, age })
  })
})

describe('a refusal says what to do', () => {
  test.each<[string, Person, string]>([
    ['a character of one machine', { name: '王\ue815' }, '自造字'],
    ['an invisible character', { name: '王\u200b明' }, '看不见的字符'],
    ['Chinese and letters', { name: '王 Ming' }, '混写'],
    ['sixty-one characters', { name: '𠮷'.repeat(61) }, '最多 60 个字符'],
    ['digits', { name: '王2' }, '不能用的字符'],
    ['a number of Hong Kong without its code', { name: '王明', phone: '5123 4567' }, '国际区号'],
    ['a number abroad that is too short', { name: '王明', phone: '+852 123' }, '8 至 15 位'],
    ['an area code after the country code', { name: '王明', phone: '+0044 20 0000 0000' }, '不以 0 开头'],
    ['a birth of more than 150 years ago', { name: '王明', born: '1873-07-15' }, '150 年以前'],
  ])('%s', async (_what, person, words) => {
    const { status, json } = await file(person)
    expect(status).toBe(422)
    expect(json.detail).toContain(words)
  })
})
