// What people say around the thing they mean, and the many words they have for one thing. This is language and the same
// in every hall; what is special to a service stands in its `words` in the catalogue.

/** 补办 is not idle, though 办 is. */
const kept = '补办|重办|代办|新办|个人'
/** Longer ones first: the first that fits is taken. */
const idle =
  '可不可以|怎么办理|多少钱|能不能|在哪里|怎么办|请问|你好|您好|我们|需要|怎么|怎样|如何|在哪|哪里|哪儿|什么|可以|一下|帮我|给我|办理|' +
  '申请|手续|材料|一个|[我想要咋办弄吗呢吧啊呀啦了的个]'
const around = new RegExp(`(${kept})|${idle}`, 'g')

/** 请问身份证过期了怎么办 → 身份证过期. */
export function withoutIdleWords(text: string): string {
  return text.replace(around, '$1')
}

const idleTokens = new Set(
  'a an and apply at can do does for get have how i in is make me my need of on our please the to want we where with'.split(
    ' ',
  ),
)

export function isIdleToken(token: string): boolean {
  return idleTokens.has(token)
}

/** What people say, and the word of the catalogue for it; read from the top, the later ones see what the earlier made. */
const sayings = (
  [
    ['找不到|不见|遗失|丢失|弄丢|被偷|被盗|掉|没了', '丢'],
    ['失效|超期|过了期|到期', '过期'],
    ['损坏|磨损|破损|烂|破', '坏'],
    ['小孩|宝宝|宝贝|娃娃|娃|儿子|女儿|孙子|孙女|外孙|婴儿|伢', '孩子'],
    ['刚?生了?孩子', '孩子出生'],
    ['户口簿|户口薄|户籍本', '户口本'],
    ['换名字|改名字|换个名字|更名|改姓|换姓', '改名'],
    ['旅行|游玩|度假|玩', '旅游'],
    ['暂住证', '居住证'],
    ['转户口|户口迁移|移户口|搬户口|落户', '迁户口'],
    ['没犯罪|没有犯罪|未犯罪|政审', '无犯罪'],
  ] as const
).map(([said, word]) => [new RegExp(said, 'g'), word] as const)

/** What was said, and the same in the words of the catalogue where they differ. */
export function phrasings(text: string): string[] {
  const plain = sayings.reduce((so, [said, word]) => so.replace(said, word), text)
  return plain === text ? [text] : [text, plain]
}
