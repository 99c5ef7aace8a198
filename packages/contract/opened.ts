import { z } from 'zod'
import { Role } from './access.ts'

/** The line of `youban serve --json`, for programs that start a hall of their own. Accounts and codes are the demo world's. */
export type Opened = z.infer<typeof Opened>
export const Opened = z.object({
  ready: z.literal(true),
  url: z.url(),
  addresses: z.object({ portal: z.url(), kiosk: z.url(), board: z.url(), desk: z.url() }),
  demo: z.object({
    accounts: z.array(
      z.object({
        hallId: z.string(),
        account: z.string(),
        name: z.string(),
        role: Role,
        password: z.string(),
        totpSecret: z.string(),
      }),
    ),
    devices: z.array(
      z.object({ hallId: z.string(), kind: z.enum(['kiosk', 'board']), name: z.string(), code: z.string().optional() }),
    ),
  }),
})
