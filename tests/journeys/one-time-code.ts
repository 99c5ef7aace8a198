import { generateSync } from 'otplib'
import { z } from 'zod'
import type { DemoAccount, Hall } from './hall-process.ts'

const Halls = z.object({ halls: z.array(z.object({ now: z.iso.datetime() })).min(1) })

/** What the authenticator of a person shows at this moment of the hall's time. The server takes each code once. */
export async function readAuthenticator({ url }: Hall, { totpSecret }: DemoAccount): Promise<string> {
  const reply = await fetch(new URL('/api/halls', url))
  const [hall] = Halls.parse(await reply.json()).halls
  if (hall === undefined) throw new Error('expected a hall, found none')
  return generateSync({ secret: totpSecret, epoch: Math.floor(Date.parse(hall.now) / 1000) })
}
