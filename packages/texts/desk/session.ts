import type { Dictionary } from '../dictionary.ts'

export const sessionTexts = {
  title: { zh: '登录', en: 'Sign in' },
  lead: { zh: '工作台，民警和管理人员用', en: 'The desk, for officers and administrators' },
  account: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  code: { zh: '动态码', en: 'One-time code' },
  codeHint: { zh: '身份验证器上的 6 位数字', en: 'The 6 digits on your authenticator' },
  submit: { zh: '登录', en: 'Sign in' },
  submitting: { zh: '正在登录…', en: 'Signing in…' },
  session: { zh: '登录情况', en: 'your session' },
  accountMissing: { zh: '请填账号。', en: 'Enter your account.' },
  passwordMissing: { zh: '请填密码。', en: 'Enter your password.' },
  codeWrong: { zh: '动态码是 6 位数字，请看身份验证器。', en: 'The code has 6 digits. Look at your authenticator.' },
  faults: { zh: '还差几项', en: 'Something is still missing' },
  ended: { zh: '登录已到期', en: 'Your session has ended' },
  endedText: { zh: '再登录一次，回到刚才这一页。', en: 'Sign in again and you are back on this page.' },
  signedOut: { zh: '已退出', en: 'You are signed out' },
  signedOutText: { zh: '这台电脑上不留登录。', en: 'No session stays on this computer.' },
} as const satisfies Dictionary
