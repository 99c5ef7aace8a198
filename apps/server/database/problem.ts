/** Why no database could be had: expected refusals of the start, each with the facts its sentence needs. */
export type DatabaseProblem =
  | { readonly reason: 'var-not-writable'; readonly path: string; readonly why: string }
  | { readonly reason: 'var-in-use'; readonly path: string; readonly holder: string }
  | { readonly reason: 'no-binaries-for-platform'; readonly platform: string; readonly why: string }
  | { readonly reason: 'binaries-do-not-run'; readonly path: string; readonly lastLine: string }
  | { readonly reason: 'no-account'; readonly why: string }
  | { readonly reason: 'no-reachable-folder'; readonly path: string; readonly why: string }
  | {
      readonly reason: 'data-out-of-reach'
      readonly path: string
      readonly closedParent: string
      readonly account: string
    }
  | { readonly reason: 'data-not-ours'; readonly path: string; readonly ownerUid: number }
  | { readonly reason: 'data-folder-missing'; readonly path: string; readonly pointer: string }
  | {
      readonly reason: 'data-of-other-version'
      readonly path: string
      readonly found: string
      readonly needed: string
    }
  | { readonly reason: 'initdb-failed'; readonly path: string; readonly lastLine: string }
  | { readonly reason: 'postgres-failed'; readonly logFile: string; readonly lastLine: string }
  | { readonly reason: 'database-url-invalid'; readonly why: string }
  | { readonly reason: 'database-unreachable'; readonly place: string; readonly why: string }
  | {
      readonly reason: 'database-too-old'
      readonly place: string
      readonly found: string
      readonly needed: string
    }
  | { readonly reason: 'database-not-utf8'; readonly place: string; readonly found: string }

export type Refusal = { readonly ok: false; readonly problem: DatabaseProblem }

export function refuse(problem: DatabaseProblem): Refusal {
  return { ok: false, problem }
}
