import { setTimeout } from 'node:timers/promises'
import { generateSync } from 'otplib'
import type { DemoAccount } from './hall-process.ts'

/** The code that each person of a hall typed last: the server takes each once. */
const typed = new WeakMap<DemoAccount, string>()

/**
 * What the authenticator of a person shows, whatever hour it is in the hall. Who signs in twice within half a minute waits
 * for the next code, as everybody does.
 */
export async function readAuthenticator(account: DemoAccount): Promise<string> {
  let code = generateSync({ secret: account.totpSecret })
  while (code === typed.get(account)) {
    await setTimeout(250)
    code = generateSync({ secret: account.totpSecret })
  }
  typed.set(account, code)
  return code
}
