import { prepareSearch, type Searchable } from '../../queries/search-index.ts'

/** The services of a whole hall with the words they are found by. For tests only. */
export const hallServices: readonly Searchable[] = [
  service('passport-first', {
    name: ['普通护照首次申请', 'First passport'],
    need: ['出国旅游', 'Travel abroad'],
    zh: '护照 办护照 出国 出国护照 出国留学 第一次办护照 去国外 去泰国 去日本 去韩国 去美国',
    en: 'passport, new passport, travel abroad, go abroad, first passport',
  }),
  service('passport-renewal', {
    name: ['普通护照换发', 'Passport renewal'],
    need: ['护照快到期', 'Passport expiring'],
    zh: '换护照 护照到期 护照过期 护照换发 护照坏了 护照页用完',
    en: 'renew passport, passport renewal, expired passport, passport expired, damaged passport',
  }),
  service('passport-reissue', {
    name: ['普通护照补发', 'Passport reissue'],
    need: ['护照丢了', 'Passport lost'],
    zh: '补办护照 护照补办 护照丢失 护照遗失 护照补发 护照挂失 护照被偷',
    en: 'lost passport, passport stolen, replace passport',
  }),
  service('hk-macau-permit', {
    name: ['往来港澳通行证及签注', 'Hong Kong and Macau permit'],
    need: ['去香港、澳门', 'To Hong Kong or Macau'],
    zh: '港澳通行证 港澳证 去香港 去澳门 香港旅游 澳门旅游 去港澳 通行证',
    en: 'Hong Kong, Macau, Hong Kong permit, Macau permit, travel permit',
  }),
  service('hk-macau-endorsement', {
    name: ['往来港澳再次签注', 'Hong Kong and Macau endorsement'],
    need: ['港澳签注用完了', 'Endorsement used up'],
    zh: '签注 续签 再次签注 港澳签注 香港签注 澳门签注 签注过期 港澳续签',
    en: 'endorsement, renew endorsement, Hong Kong endorsement, visa for Hong Kong',
  }),
  service('taiwan-permit', {
    name: ['往来台湾通行证', 'Taiwan permit'],
    need: ['去台湾', 'To Taiwan'],
    zh: '台湾通行证 大通证 台胞 台湾旅游 台湾签注',
    en: 'Taiwan, Taiwan permit, travel to Taiwan',
  }),
  service('id-card-first', {
    name: ['居民身份证首次申领', 'First identity card'],
    need: ['第一次办身份证', 'First identity card'],
    zh: '首次办身份证 孩子办身份证 小孩身份证 满十六岁办身份证 未成年人身份证 新办身份证',
    en: 'first ID card, ID card for a child, new identity card',
  }),
  service('id-card-renewal', {
    name: ['居民身份证换领', 'Identity card renewal'],
    need: ['身份证快到期', 'Identity card expiring'],
    zh: '身份证 换身份证 身份证到期 身份证过期 身份证坏了 身份证换领 改名换证 二代证',
    en: 'identity card, ID card, renew ID, expired ID, damaged ID, new ID card',
  }),
  service('id-card-reissue', {
    name: ['居民身份证丢失补领', 'Identity card replacement'],
    need: ['身份证丢了', 'Identity card lost'],
    zh: '补办身份证 身份证补办 身份证挂失 身份证遗失 身份证被偷 身份证不见了 身份证找不到',
    en: 'lost ID, lost identity card, stolen ID card, replace ID',
  }),
  service('temporary-id-card', {
    name: ['临时居民身份证', 'Temporary identity card'],
    need: ['等新证时急用', 'A card while you wait'],
    zh: '临时身份证 急用身份证 临时证',
    en: 'temporary ID, temporary identity card, interim ID',
  }),
  service('temporary-identity-proof', {
    name: ['临时身份证明', 'Temporary proof of identity'],
    need: ['赶考、赶车没带证', 'No card at an exam or a train'],
    zh: '坐火车没带身份证 坐高铁 乘机证明 忘带身份证 高考身份证丢了 考试没带身份证 住宾馆没带身份证',
    en: 'forgot ID, proof of identity, train without ID, exam without ID',
  }),
  service('name-change', {
    name: ['姓名变更', 'Change of name'],
    need: ['孩子要改名', 'Change a name'],
    zh: '改名 改名字 改姓 换名字 孩子改名 孩子改姓 更名 随母姓',
    en: 'name change, change name, rename, surname',
  }),
  service('household-transfer', {
    name: ['户口迁移（购房）', 'Household transfer for a home'],
    need: ['买房迁户口', 'Move the household to a new home'],
    zh: '迁户口 户口迁移 落户 买房落户 转户口 搬家 户口迁入 迁户',
    en: 'move household, hukou transfer, hukou, bought a home, household registration',
  }),
  service('birth-registration', {
    name: ['出生登记', 'Birth registration'],
    need: ['孩子出生上户口', 'Register a newborn'],
    zh: '上户口 新生儿 宝宝上户口 小孩上户口 新生儿落户 出生证 报户口',
    en: 'newborn, baby, register birth, register baby',
  }),
  service('residence-permit-card', {
    name: ['居住证', 'Residence card'],
    need: ['外地人办居住证', 'Living here from elsewhere'],
    zh: '暂住证 居住登记 居住证签注 居住证续签 流动人口 居住证到期',
    en: 'residence card, residence permit, temporary residence',
  }),
  service('no-criminal-record', {
    name: ['无犯罪记录证明', 'Certificate of no criminal record'],
    need: ['开无犯罪记录证明', 'Proof of no criminal record'],
    zh: '无犯罪证明 无犯罪记录 没有犯罪记录 政审 入职证明 开证明',
    en: 'criminal record, police certificate, clean record, background check',
  }),
  service('foreigner-residence-permit', {
    name: ['外国人居留许可', 'Residence permit for foreigners'],
    need: ['外国人住在这里', 'Foreigners living here'],
    zh: '居留许可 外国人签证 外国人 老外 签证延期 居留证 工作居留',
    en: 'foreigner, visa, visa extension, residence permit, work permit, expat',
  }),
  service('household-book-reissue', {
    name: ['户口簿补领', 'Household book replacement'],
    need: ['户口本丢了', 'Household book lost'],
    zh: '户口本 户口簿 补户口本 补办户口本 户口本遗失 户口本坏了 换户口本 户主',
    en: 'household book, hukou book, lost household book',
  }),
]

export const hallIndex = prepareSearch(hallServices)(hallServices)

interface Words {
  readonly name: readonly [zh: string, en: string]
  readonly need: readonly [zh: string, en: string]
  /** With spaces between them. */
  readonly zh: string
  /** With commas between them. */
  readonly en: string
}

function service(code: string, { name, need, zh, en }: Words): Searchable {
  const title = { zh: need[0], en: need[1] }
  return {
    code,
    name: { zh: name[0], en: name[1] },
    need: { title, help: title },
    words: { zh: zh.split(' '), en: en.split(', ') },
  }
}
