import type { Dictionary } from '../dictionary.ts'
import type { Text } from '../lang.ts'

export const staffTexts = {
  title: { zh: '账号和授权', en: 'Accounts and grants' },
  side: { zh: '岗位、大厅和事项三样都写明', en: 'A grant names role, hall and services' },
  thing: { zh: '账号清单', en: 'the accounts' },
  empty: { zh: '还没有账号', en: 'No accounts yet' },
  emptyText: { zh: '账号由安装时的命令添加', en: 'Accounts are added by the command of the installation' },
  account: { zh: '账号', en: 'Account' },
  name: { zh: '姓名', en: 'Name' },
  hall: { zh: '大厅', en: 'Hall' },
  grants: { zh: '授权', en: 'Grants' },
  state: { zh: '状态', en: 'State' },
  active: { zh: '在用', en: 'Active' },
  inactive: { zh: '已停用', en: 'Closed' },
  allServices: { zh: '全部事项', en: 'all services' },
  grant: (role: string, hall: string, services: string): Text => ({
    zh: `${role}，${hall}，${services}`,
    en: `${role}, ${hall}, ${services}`,
  }),
  noGrants: { zh: '没有授权', en: 'No grants' },
} as const satisfies Dictionary
