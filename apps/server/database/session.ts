import { Client } from 'pg'

type Session = { readonly url: string; readonly patience?: number; readonly name?: string }

/** One connection of its own for one piece of work, closed whatever happens. */
export async function withSession<T>(session: Session, work: (client: Client) => Promise<T>): Promise<T> {
  const client = newClient(session)
  // A connection cut between two statements is told by the next statement, not by a crash.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end()
  }
}

export function newClient({ url, patience, name }: Session): Client {
  return new Client({
    connectionString: url,
    connectionTimeoutMillis: patience ?? 5_000,
    application_name: name ?? `youban ${process.pid}`,
  })
}

/** What went wrong in words; several addresses of one host fail together with an empty message. */
export function whyItFailed(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') {
    return error.errors.map((one: unknown) => whyItFailed(one)).join('; ')
  }
  return error instanceof Error ? error.message : String(error)
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
