import { openLog } from '#platform/log/log.ts'
import { readConfig } from '../config.ts'
import { type RunningServer, serve } from '../serve.ts'
import { type ExitCode, type Invocation, say } from './invocation.ts'

export async function serveCommand(invocation: Invocation): Promise<ExitCode> {
  const read = readConfig(invocation.env)
  if (!read.ok) {
    say(
      invocation,
      'invalid-environment',
      read.faults.map(({ name, reason }) => `${name}: ${reason}`),
    )
    return 2
  }
  const stopping = stopSignal()
  const started = await serve(read.config, openLog({ level: read.config.logLevel }), invocation.lang)
  if (!started.ok) {
    say(invocation, 'cannot-start', started.sentences)
    return 1
  }
  const { server } = started
  announce(invocation, server)
  const why = await Promise.race([stopping, server.lost])
  if (why !== undefined) say(invocation, 'database-lost', [why])
  await server.stop()
  return why === undefined ? 0 : 1
}

/** Settles at the first request to stop; a second one changes nothing, because draining is already under way. */
function stopSignal(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(undefined))
  })
}

function announce({ json, lang }: Invocation, { url, demo }: RunningServer): void {
  const addresses = { portal: `${url}/`, kiosk: `${url}/kiosk`, board: `${url}/board`, desk: `${url}/desk` }
  if (json) {
    console.log(JSON.stringify({ ready: true, url, addresses, demo: demo ?? null }))
    return
  }
  const zh = lang === 'zh-CN'
  console.log(zh ? '\n网谷优办已启动。\n' : '\nYouban is running.\n')
  const names = zh
    ? { portal: '手机门户', kiosk: '自助机', board: '叫号屏', desk: '工作台' }
    : { portal: 'Phone portal', kiosk: 'Kiosk', board: 'Call board', desk: 'Staff desk' }
  for (const [key, address] of Object.entries(addresses)) {
    console.log(`  ${names[key as keyof typeof names].padEnd(14)}${address}`)
  }
  if (demo === undefined) return
  console.log(
    zh
      ? '\n演示账号（岗位 账号 密码 动态码密钥）：\n'
      : '\nDemo accounts (role, account, password, one-time-code secret):\n',
  )
  for (const { hallId, role, account, password, totpSecret } of demo.accounts) {
    console.log(`  ${hallId.padEnd(10)}${role.padEnd(24)}${account.padEnd(13)}${password}  ${totpSecret}`)
  }
  const waiting = demo.devices.filter(({ code }) => code !== undefined)
  if (waiting.length > 0)
    console.log(
      zh ? '\n设备登记码（打开自助机或叫号屏时输入）：\n' : '\nEnrolment codes (enter at the kiosk or the board):\n',
    )
  for (const { hallId, kind, name, code } of waiting)
    console.log(`  ${hallId.padEnd(10)}${kind.padEnd(8)}${code}  ${name}`)
  console.log(zh ? '\n按 Ctrl-C 停止。\n' : '\nCtrl-C stops it.\n')
}
