import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePersonName } from './person-name.ts'

test.each([
  ['王小明', '王小明', 'zh'],
  [' 王 小 明 ', '王小明', 'zh'],
  ['王\u3000小明\u3000', '王小明', 'zh'],
  ['欧阳娜', '欧阳娜', 'zh'],
  ['〇〇', '〇〇', 'zh'],
  ['佐々木', '佐々木', 'zh'],
  ["Seán  O'Brien", "Seán O'Brien", 'foreign'],
  ['Anna-Maria Smith Jr.', 'Anna-Maria Smith Jr.', 'foreign'],
  ['김민수', '김민수', 'foreign'],
  ['Анна Каренина', 'Анна Каренина', 'foreign'],
  ['محمد علي', 'محمد علي', 'foreign'],
])('"%s" is the name %s (%s)', (text, name, kind) => {
  expect(parsePersonName(text)).toEqual({ ok: true, value: { name, kind } })
})

describe('rare characters', () => {
  test.each([
    ['A', '㐱'],
    ['B', '𠮷'],
    ['C', '𪜀'],
    ['D', '𫝀'],
    ['E', '𫠠'],
    ['F', '𬺰'],
    ['G', '𰀀'],
    ['H', '𱍐'],
    ['I', '𮯰'],
    ['J', '\u{323b0}'],
    ['of compatibility', '﨎'],
    ['of compatibility, in a supplement', '丽'],
  ])('of extension %s: 王%s stays as it is', (_block, character) => {
    const name = `王${character}`
    expect(parsePersonName(name)).toEqual({ ok: true, value: { name, kind: 'zh' } })
  })

  test('every ideograph that this machine knows may stand in a name', () => {
    const all = Array.from({ length: 0x34000 - 0x3000 }, (_, at) => String.fromCodePoint(0x3000 + at))
    const ideographs = all.filter((character) => /\p{Unified_Ideograph}/u.test(character))
    expect(ideographs.length).toBeGreaterThan(97_000)
    for (let from = 0; from < ideographs.length; from += 60) {
      const name = ideographs.slice(from, from + 60).join('')
      expect(parsePersonName(name)).toEqual({ ok: true, value: { name, kind: 'zh' } })
    }
  })

  test('sixty of them are sixty characters, though they are a hundred and twenty units', () => {
    expect(parsePersonName('𠮷'.repeat(60)).ok).toBe(true)
    expect(parsePersonName('𠮷'.repeat(61))).toEqual({ ok: false, reason: 'too-long', facts: { longest: 60 } })
  })

  test('a radical that was copied for its ideograph becomes the ideograph', () => {
    expect(parsePersonName('⾼⽂')).toEqual({ ok: true, value: { name: '高文', kind: 'zh' } })
  })

  test('a character of one machine’s own is refused by its own reason', () => {
    expect(parsePersonName('王\ue815')).toEqual({ ok: false, reason: 'private-use', facts: { position: 1 } })
    expect(parsePersonName('王\u{f0000}')).toEqual({ ok: false, reason: 'private-use', facts: { position: 1 } })
  })
})

describe('names with a dot in the middle', () => {
  test.each(['·', '•', '．', '‧', '・', '･', '∙', '⋅', '.', '⸱', ' · ', '\u3000・'])('"%s" becomes U+00B7', (dot) => {
    expect(parsePersonName(`阿依古丽${dot}买买提`)).toEqual({
      ok: true,
      value: { name: '阿依古丽·买买提', kind: 'zh' },
    })
  })

  test('a name may have several', () => {
    const name = '阿卜杜热合曼·阿卜杜热依木·吐尔逊'
    expect(parsePersonName(name)).toEqual({ ok: true, value: { name, kind: 'zh' } })
  })

  test.each(['·买买提', '阿依古丽·', '阿依古丽··买买提', '·'])('"%s" is no name', (text) => {
    expect(parsePersonName(text)).toMatchObject({ ok: false, reason: 'characters' })
  })
})

describe('foreign names', () => {
  test.each([
    ['one name', 'Suharto', 'Suharto'],
    ['one letter', 'O', 'O'],
    ['accents in one piece', 'Zoë Müller-Lüdenscheidt', 'Zoë Müller-Lüdenscheidt'],
    ['accents beside their letter', 'Zoe\u0308', 'Zoë'],
    ['Vietnamese', 'Nguyễn Thị Minh Khai', 'Nguyễn Thị Minh Khai'],
    ['Icelandic', 'Þórður Ægisson', 'Þórður Ægisson'],
    ['Turkish', 'İbrahim Çağlı', 'İbrahim Çağlı'],
    ['a curly apostrophe', 'O’Neill', "O'Neill"],
    ['an accent for an apostrophe', 'D´Angelo', "D'Angelo"],
    ['an okina', 'Kalaniʻōpuʻu', "Kalani'ōpu'u"],
    ['full-width letters', 'Ｍａｒｉａ　Ｌｅｅ', 'Maria Lee'],
    ['a typographic hyphen', 'Anna‑Maria', 'Anna-Maria'],
    ['many spaces', '  Juan   Carlos  ', 'Juan Carlos'],
    ['sixty characters', 'Wolfeschlegelsteinhausenbergerdorff Hubert Blaine Junior III', undefined],
  ])('%s', (_what, text, name = text) => {
    expect(parsePersonName(text)).toEqual({ ok: true, value: { name, kind: 'foreign' } })
  })

  test('sixty characters are enough and sixty-one too many', () => {
    expect(parsePersonName('A'.repeat(60)).ok).toBe(true)
    expect(parsePersonName('A'.repeat(61))).toEqual({ ok: false, reason: 'too-long', facts: { longest: 60 } })
  })
})

test.each([
  ['', 'empty', undefined],
  [' ', 'empty', undefined],
  ['\u3000', 'empty', undefined],
  ['王\u0000明', 'control-characters', { position: 1 }],
  ['王\u202e明', 'control-characters', { position: 1 }],
  ['王\u200b明', 'control-characters', { position: 1 }],
  ['王\ud842', 'control-characters', { position: 1 }],
  ['王2明', 'characters', { position: 1 }],
  ['王？明', 'characters', { position: 1 }],
  ['王😀', 'characters', { position: 1 }],
  ['王\ufe00', 'characters', { position: 1 }],
  ['<b>', 'characters', { position: 0 }],
  ['Smith, John', 'characters', { position: 5 }],
  ['-Anna', 'characters', { position: 0 }],
  ['王 Ming', 'mixed', undefined],
])('"%s" is refused for %s', (text, reason, facts) => {
  expect(parsePersonName(text)).toEqual({ ok: false, reason, ...(facts && { facts }) })
})

describe('whatever is typed', () => {
  const ideographs = fc.constantFrom(...'王李张娜𠮷𪜀𬺰𰀀𱍐﨎〇')
  const dots = fc.constantFrom('·', '•', '．', '‧', '・', '.')
  const zhPart = fc.array(ideographs, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
  const latinPart = fc
    .array(fc.constantFrom(...'abcdeéöçñøłżığşIJKLM'), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join(''))

  test('an accepted name is accepted again and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const first = parsePersonName(text)
        if (first.ok) expect(parsePersonName(first.value.name)).toEqual(first)
      }),
    )
  })

  test('ideographs with dots between them are a Chinese name, and only U+00B7 is left', () => {
    fc.assert(
      fc.property(fc.array(zhPart, { minLength: 1, maxLength: 5 }), dots, (parts, dot) => {
        expect(parsePersonName(parts.join(dot))).toEqual({ ok: true, value: { name: parts.join('·'), kind: 'zh' } })
      }),
    )
  })

  test('words of letters are a foreign name, composed or not, with whatever spaces', () => {
    const spaces = fc.constantFrom(' ', '  ', '\u3000', '\u00a0')
    fc.assert(
      fc.property(fc.array(latinPart, { minLength: 1, maxLength: 6 }), spaces, (words, space) => {
        const name = words.join(' ').normalize('NFC')
        expect(parsePersonName(words.join(space).normalize('NFD'))).toEqual({
          ok: true,
          value: { name, kind: 'foreign' },
        })
      }),
    )
  })

  test('nothing that is accepted has a control, an invisible or an unassigned character in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parsePersonName(text)
        if (parsed.ok) expect(parsed.value.name).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u)
      }),
      { numRuns: 1000 },
    )
  })
})
