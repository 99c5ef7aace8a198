import type { Exception } from './report.ts'

// Where a rule makes a file worse. These lists may only shrink: an exception that nothing needs is itself a finding.

export const exceptions: { imports: Exception[]; shape: Exception[] } = {
  imports: [],
  shape: [
    {
      rule: 'machine-paths',
      file: 'apps/server/database/socket.ts',
      why: 'a socket address holds 107 bytes, and the temporary folder of the system may be longer than that',
    },
  ],
}
