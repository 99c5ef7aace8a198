import type { Role } from '#contract/access.ts'

/** The invented people and devices of the demonstration. No name, number or place belongs to anybody. */
export interface DemoAccount {
  readonly hallId: string
  readonly account: string
  readonly name: string
  readonly nameLatin: string
  readonly role: Role
}

export const demoAccounts: readonly DemoAccount[] = [
  { hallId: 'dongxihu', account: 'liufang', name: '刘芳', nameLatin: 'Liu Fang', role: 'officer' },
  { hallId: 'dongxihu', account: 'wangyang', name: '汪洋', nameLatin: 'Wang Yang', role: 'officer' },
  { hallId: 'dongxihu', account: 'zhouqian', name: '周倩', nameLatin: 'Zhou Qian', role: 'officer' },
  { hallId: 'dongxihu', account: 'wulei', name: '吴磊', nameLatin: 'Wu Lei', role: 'officer' },
  { hallId: 'dongxihu', account: 'zhengyu', name: '郑宇', nameLatin: 'Zheng Yu', role: 'officer' },
  { hallId: 'dongxihu', account: 'fengjuan', name: '冯娟', nameLatin: 'Feng Juan', role: 'officer' },
  { hallId: 'dongxihu', account: 'chenbo', name: '陈博', nameLatin: 'Chen Bo', role: 'officer' },
  { hallId: 'dongxihu', account: 'dengmin', name: '邓敏', nameLatin: 'Deng Min', role: 'officer' },
  { hallId: 'dongxihu', account: 'hanxue', name: '韩雪', nameLatin: 'Han Xue', role: 'officer' },
  { hallId: 'dongxihu', account: 'xiaokai', name: '肖凯', nameLatin: 'Xiao Kai', role: 'officer' },
  { hallId: 'dongxihu', account: 'songjie', name: '宋洁', nameLatin: 'Song Jie', role: 'auxiliary' },
  { hallId: 'dongxihu', account: 'chenli', name: '陈力', nameLatin: 'Chen Li', role: 'reviewer' },
  { hallId: 'dongxihu', account: 'heping', name: '何平', nameLatin: 'He Ping', role: 'approver' },
  { hallId: 'dongxihu', account: 'linxia', name: '林夏', nameLatin: 'Lin Xia', role: 'team-lead' },
  { hallId: 'dongxihu', account: 'gaozhiqiang', name: '高志强', nameLatin: 'Gao Zhiqiang', role: 'supervisor' },
  { hallId: 'dongxihu', account: 'shenyi', name: '沈毅', nameLatin: 'Shen Yi', role: 'auditor' },
  { hallId: 'dongxihu', account: 'luowei', name: '罗维', nameLatin: 'Luo Wei', role: 'system-administrator' },
  { hallId: 'dongxihu', account: 'tangan', name: '唐安', nameLatin: 'Tang An', role: 'security-administrator' },
  { hallId: 'cihui', account: 'yanqing', name: '严青', nameLatin: 'Yan Qing', role: 'officer' },
  { hallId: 'cihui', account: 'fangjing', name: '方静', nameLatin: 'Fang Jing', role: 'supervisor' },
]

export const demoDevices = [
  { hallId: 'dongxihu', kind: 'kiosk', name: '1 号自助机' },
  { hallId: 'dongxihu', kind: 'board', name: '大厅主屏' },
  { hallId: 'dongxihu', kind: 'kiosk', name: '2 号自助机' },
  { hallId: 'dongxihu', kind: 'board', name: '等候区屏' },
  { hallId: 'cihui', kind: 'kiosk', name: '慈惠自助机' },
  { hallId: 'cihui', kind: 'board', name: '慈惠屏' },
] as const
