import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { inOrder, readPdf } from '#server/testing/test-pdf.ts'
import {
  acceptanceReceipt,
  applicationForm,
  certificate,
  idNumber,
  missingNotice,
  paperFacts,
  refusingDecision,
} from '../../test-papers.ts'
import { drawLayout, type Paper } from './draw.ts'

const signed = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#fff' } })
  .png()
  .toBuffer()
const A4 = [595.28, 841.89]
const A5 = [419.53, 595.28]

async function draw(paper: Paper) {
  const drawn = await drawLayout(paper)
  return { ...drawn, ...(await readPdf(drawn.content)) }
}

const longList = Array.from({ length: 60 }, (_, index) => ({
  name: { zh: `第 ${index + 1} 样材料`, en: `Paper ${index + 1}` },
  why: { zh: '没有带来', en: 'Not brought' },
  where: { zh: '带到大厅任一受理窗口', en: 'Any window' },
}))

const everyPaper: [string, Paper, readonly number[], readonly string[]][] = [
  [
    'the application form',
    { layout: 'application-form', paper: applicationForm() },
    A4,
    [
      '武汉市公安局东西湖区分局',
      '申请表',
      '编号',
      '居民身份证换领',
      '王子豪',
      idNumber,
      '李秀英',
      '母亲',
      '快到期',
      '声明',
      '申请人签名',
      '监护人签名',
      '核验真伪',
    ],
  ],
  [
    'the application form signed on glass',
    { layout: 'application-form', paper: applicationForm({ signature: { signer: 'guardian', picture: signed } }) },
    A4,
    ['申请表', '王子豪', '监护人签名'],
  ],
  [
    'the receipt',
    { layout: 'acceptance-receipt', paper: acceptanceReceipt() },
    A5,
    [
      '受理回执',
      'HZ2024-0715-0031',
      '承诺办结日期',
      '2024年7月29日（周一）前',
      '10 个工作日',
      '法定最晚 9月13日',
      '王子豪',
      '420112********000X',
      '办好后发短信',
      '旧居民身份证',
      '收回原件',
      '费用',
      '20 元',
      '查进度',
      '校验码',
      '受理专用章',
    ],
  ],
  [
    'the receipt of somebody without a phone',
    { layout: 'acceptance-receipt', paper: acceptanceReceipt({ statusCode: '204817' }) },
    A5,
    ['查询码 204817'],
  ],
  [
    'the slip of somebody without a phone',
    { layout: 'receipt-slip', paper: acceptanceReceipt({ statusCode: '204817' }) },
    [226.77],
    ['查询码 204817'],
  ],
  [
    'the slip of the receipt',
    { layout: 'receipt-slip', paper: acceptanceReceipt() },
    [226.77],
    [
      '受理回执',
      '2024年7月29日（周一）前',
      'HZ2024-0715-0031',
      '王子豪',
      '材料',
      '费用',
      '20 元',
      '查进度',
      '核验真伪',
      '7K3QX-9MA2D',
    ],
  ],
  [
    'the notice of missing papers',
    { layout: 'missing-notice', paper: missingNotice() },
    A4,
    [
      '一次性告知书',
      '王子豪',
      '监护关系证明',
      '没有带来',
      '居民户口簿',
      '不符合要求：缺孩子那一页',
      '户籍地派出所补办',
      '什么时候补',
      '不同意见',
      '第三十二条',
      '签收',
      '核验真伪',
      '电子签章处',
    ],
  ],
  [
    'the refusal',
    { layout: 'decision', paper: refusingDecision() },
    A4,
    [
      '不予受理决定书',
      '决定不予受理',
      '理由',
      '还没到换领期',
      '说明',
      '依据',
      '您可以这样办',
      '60 日内申请行政复议',
      '第三十八条',
      '签收',
      '核验真伪',
    ],
  ],
  [
    'the denial',
    {
      layout: 'decision',
      paper: refusingDecision({ facts: paperFacts('denial'), outcome: 'denial', ground: null }),
    },
    A4,
    ['不予批准决定书', '决定不予批准', '说明', '您可以这样办'],
  ],
  [
    'the certificate of a card',
    { layout: 'certificate', paper: certificate() },
    A4,
    [
      '居民身份证办理凭证',
      '王子豪',
      '2009年3月12日',
      idNumber,
      '已经批准',
      '2024年7月15日 至 2029年7月15日',
      '不是居民身份证',
      '核验真伪',
      '样张不加盖印章',
    ],
  ],
  [
    'the page of the household register',
    {
      layout: 'certificate',
      paper: certificate('name-change', {
        layout: 'page',
        validTo: 'NONE',
        content: [[{ zh: '变更后姓名', en: 'New name' }, '王子浩']],
      }),
    },
    A4,
    ['姓名变更登记凭证', '登记内容', '姓名', '王子豪', '变更后姓名', '王子浩', '已经登记', '不是居民户口簿'],
  ],
  [
    'the proof of no criminal record',
    { layout: 'certificate', paper: certificate('no-criminal-record', { layout: 'letter', validTo: 'NONE' }) },
    A4,
    ['无犯罪记录证明', '经查询，王子豪', '未发现有犯罪记录', '特此证明', '样张'],
  ],
  [
    'the temporary proof of identity',
    {
      layout: 'certificate',
      paper: certificate('temporary-identity-proof', {
        layout: 'letter',
        validTo: '2024-07-16',
        content: [[{ zh: '用途', en: 'Purpose' }, '参加考试']],
      }),
    },
    A4,
    ['临时身份证明', '只用于', '参加考试', '有效期', '也不是临时居民身份证'],
  ],
]

describe.each(everyPaper)('%s', (_name, paper, size, words) => {
  test('says what it must, in the order of the page, selectable and on paper of its size', async () => {
    const { pages, text } = await draw(paper)
    expect(pages).toHaveLength(1)
    expect([pages[0]?.width, pages[0]?.height].slice(0, size.length).map((side) => Number(side?.toFixed(2)))).toEqual(
      size,
    )
    expect(inOrder(text, words)).toBeUndefined()
    expect(text.replaceAll(/\s/g, '')).toContain('样张')
    expect(text).toContain(paper.paper.facts.template)
  })

  test('is the same file when it is drawn again, so that its hash means something', async () => {
    const [first, second] = [await drawLayout(paper), await drawLayout(paper)]
    expect(Buffer.compare(first.content, second.content)).toBe(0)
  })

  test('is read aloud with its name as the heading and its codes by what they are for', async () => {
    const { pages, info } = await draw(paper)
    const roles = pages.flatMap((page) => page.roles)
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(pages.flatMap(({ alts }) => alts)).toContain('核验二维码')
    expect(info).toMatchObject({ Language: 'zh-CN', CreationDate: 'D:20240715025800Z' })
    expect(JSON.stringify(info)).not.toContain('王子豪')
  })

  test('nothing on it is smaller than nine points, and nothing leaves the page', async () => {
    const { pages } = await draw(paper)
    for (const { words: found, width, height } of pages) {
      expect(Math.min(...found.map(({ size: points }) => points))).toBeGreaterThanOrEqual(9)
      expect(found.every(({ x, fromTop }) => x > 0 && x < width && fromTop > 0 && fromTop < height)).toBe(true)
    }
  })

  test('says everything in English too where a foreigner receives it', async () => {
    const facts = { ...paper.paper.facts, bilingual: true }
    const bilingual = { ...paper, paper: { ...paper.paper, facts } } as Paper // the pair is the one given
    const { text } = await draw(bilingual)
    expect(inOrder(text, words)).toBeUndefined()
    expect(text).toMatch(/[A-Z][a-z]+ [a-z]+/)
    expect((await draw(paper)).text).not.toMatch(/\b(Applicant|Name|Valid|Issued|Reason|Papers)\b/)
  })
})

describe('a list that is longer than a page', () => {
  test('goes on under its head, and each page says what it is, its number and which of how many', async () => {
    const { pages, text } = await draw({ layout: 'missing-notice', paper: missingNotice({ items: longList }) })
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain(`第 ${index + 1} 页，共 ${pages.length} 页`)
      expect(page.text).toContain('一次性告知书')
      expect(page.text).toContain('ID2024-DONGXIHU-000001')
    }
    const withRows = pages.filter(({ text: words }) => words.includes('样材料'))
    expect(withRows.every(({ text: words }) => words.includes('为什么要补'))).toBe(true)
    const all = longList.map(({ name }) => name.zh)
    expect(inOrder(text, all)).toBeUndefined()
    expect(pages.flatMap(({ roles }) => roles).filter((role) => role === 'TR').length).toBeGreaterThanOrEqual(61)
  })

  test('a slip grows with what is on it', async () => {
    const short = await draw({ layout: 'receipt-slip', paper: acceptanceReceipt() })
    const papers = longList.map(({ name, why: how, where: state }) => ({ name, how, state }))
    const long = await draw({ layout: 'receipt-slip', paper: acceptanceReceipt({ papers }) })
    expect([short.pages.length, long.pages.length]).toEqual([1, 1])
    expect((long.pages[0]?.height ?? 0) - (short.pages[0]?.height ?? 0)).toBeGreaterThan(600)
    const last = Math.max(...(short.pages[0]?.words.map(({ fromTop }) => fromTop) ?? []))
    expect((short.pages[0]?.height ?? 0) - last).toBeLessThan(30)
  })
})

describe('names', () => {
  test.each([
    ['sixty Chinese characters', '阿卜杜热西提图尔荪巴柯麦合木提'.repeat(4)],
    ['sixty letters', 'Maximiliana-Wilhelmina Featherstonehaugh-Cholmondeley Windsor'.slice(0, 60)],
  ])('of %s stay beside their label and beside the photo', async (_length, name) => {
    const paper = certificate('id-card', { holder: [[{ zh: '姓名', en: 'Name' }, name]] })
    const { pages, text } = await draw({ layout: 'certificate', paper })
    expect(pages).toHaveLength(1)
    expect(inOrder(text, [name])).toBeUndefined()
    const lines = pages[0]?.words.filter(({ text: line }) => line.length > 3 && name.includes(line.trim())) ?? []
    expect(lines.every(({ x }) => x > 150)).toBe(true)
  })

  test('rare characters come from the first font or the second, and are searched like any other', async () => {
    const rare = {
      layout: 'certificate',
      paper: certificate('id-card', { holder: [[{ zh: '姓名', en: 'Name' }, '龘𬭳㛃𠮷𰀂']] }),
    } as const
    const { text, missing } = await draw(rare)
    expect(missing).toEqual([])
    expect(text.replaceAll('\n', '')).toContain('龘𬭳㛃𠮷𰀂')
  })

  test('rare characters are found in running text as well', async () => {
    const paper = refusingDecision({ explanation: '户口簿上的名字是“王𠮷”，身份证上是“王吉”。' })
    const { text, missing } = await draw({ layout: 'decision', paper })
    expect(missing).toEqual([])
    expect(inOrder(text, ['王𠮷', '王吉'])).toBeUndefined()
  })

  test('a character that no font has stands as its code in a box, and the paper says that it waits for a pen', async () => {
    const holder = [[{ zh: '姓名', en: 'Name' }, '王\u{30ffd}明'] as const]
    const { text, missing } = await draw({ layout: 'certificate', paper: certificate('id-card', { holder }) })
    expect(missing).toEqual(['\u{30ffd}'])
    expect(inOrder(text, ['王', '30F', 'FD', '明', 'U+30FFD', '手写补全'])).toBeUndefined()
  })
})

test('a paper embeds only the characters it uses', async () => {
  for (const [, paper] of everyPaper) expect((await drawLayout(paper)).content.length).toBeLessThan(120_000)
})
