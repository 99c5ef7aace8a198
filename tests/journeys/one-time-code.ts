import { generateSync } from 'otplib'
import type { DemoAccount } from './hall-process.ts'

/** What the authenticator of a person shows at this moment, whatever hour it is in the hall. The server takes each code once. */
export function readAuthenticator({ totpSecret }: DemoAccount): string {
  return generateSync({ secret: totpSecret })
}
